package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

public record TreeUploadPage(
        UnitId unit, String unitName, @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/tree-upload";
    }
}
