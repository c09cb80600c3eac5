package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

public record ChargeEndPage(
        Charge charge, String until, @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/charge-end";
    }
}
