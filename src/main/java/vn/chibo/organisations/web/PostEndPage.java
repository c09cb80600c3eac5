package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Page;

public record PostEndPage(
        UnitId unit,
        String unitName,
        UnitPage.Post post,
        String until,
        @Nullable RuleViolation violation) implements Page {
    @Override
    public String template() {
        return "organisations/post-end";
    }

    @Override
    public HttpStatus status() {
        return violation == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
