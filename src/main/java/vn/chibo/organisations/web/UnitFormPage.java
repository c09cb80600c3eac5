package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

public record UnitFormPage(
        UnitId parent,
        String parentName,
        List<UnitKind> kinds,
        UnitForm form,
        @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "organisations/unit-form";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public SchoolLevel[] levels() {
        return SchoolLevel.values();
    }
}
