package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.Decision;
import vn.chibo.shared.RuleViolation;

/**
 * @param id null for a new decision
 * @param saved what another saved meanwhile, shown beside what was typed; null when nobody did
 */
public record DecisionFormPage(
        @Nullable DecisionId id,
        String issuer,
        DecisionForm form,
        @Nullable Decision saved,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/decision-form";
    }

    @Override
    public HttpStatus status() {
        return saved == null ? FormPage.super.status() : HttpStatus.CONFLICT;
    }

    /** The version that the next try is measured against: whoever saves now has both texts before the eyes. */
    public String version() {
        return saved == null ? form.version() : Integer.toString(saved.version());
    }
}
