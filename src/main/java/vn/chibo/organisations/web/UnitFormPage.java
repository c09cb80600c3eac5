package vn.chibo.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

public record UnitFormPage(
        UnitId parent,
        String parentName,
        List<UnitKind> kinds,
        UnitForm form,
        @Nullable RuleViolation violation) implements FormPage {
    @Override
    public String template() {
        return "organisations/unit-form";
    }

    public Map<String, String> levels(Ui ui) {
        return FormPage.options(
                ui, "organisations.schoollevel.", SchoolLevel.values(), "organisations.schoollevel.none");
    }

    public Map<String, String> kinds(Ui ui) {
        return FormPage.options(ui, "organisations.unitkind.", kinds, null);
    }
}
