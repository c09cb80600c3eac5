package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.RuleViolation;

/** @param id null for a new decision */
public record DecisionFormPage(
        @Nullable DecisionId id,
        String issuer,
        DecisionForm form,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/decision-form";
    }
}
