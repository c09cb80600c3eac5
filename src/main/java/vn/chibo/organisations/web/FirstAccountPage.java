package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Page;

/** @param works false once the link was used or its day has passed */
public record FirstAccountPage(
        boolean works,
        FirstAccountForm form,
        List<UnitKind> kinds,
        @Nullable RuleViolation violation) implements Page {

    @Override
    public String template() {
        return works ? "organisations/first-account" : "organisations/first-account-used";
    }

    @Override
    public HttpStatus status() {
        return !works ? HttpStatus.GONE : violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public SchoolLevel[] levels() {
        return SchoolLevel.values();
    }
}
