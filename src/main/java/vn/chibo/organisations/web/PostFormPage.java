package vn.chibo.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

/** @param search what names were searched for; without it the unit's own people are offered */
public record PostFormPage(
        UnitId unit,
        String unitName,
        String search,
        List<UnitPage.Somebody> people,
        PostForm form,
        @Nullable RuleViolation violation)
        implements Page {
    @Override
    public String template() {
        return "organisations/post-form";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public PostKind[] kinds() {
        return PostKind.values();
    }
}
