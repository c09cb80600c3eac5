package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

public record PostEndPage(
        UnitId unit,
        String unitName,
        boolean cell,
        UnitPage.Post post,
        String until,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/post-end";
    }
}
