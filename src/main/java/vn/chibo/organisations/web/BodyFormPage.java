package vn.chibo.organisations.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.BodyKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

public record BodyFormPage(
        UnitId unit,
        String unitName,
        BodyForm form,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/body-form";
    }

    public Map<String, String> kinds(Ui ui) {
        return FormPage.options(ui, "organisations.bodykind.", BodyKind.values(), "organisations.body.kind.choose");
    }
}
