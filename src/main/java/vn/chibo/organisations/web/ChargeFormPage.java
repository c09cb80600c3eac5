package vn.chibo.organisations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/** @param targets bodies and units below by {@link ChargeForm#over} */
public record ChargeFormPage(
        UnitId unit,
        String unitName,
        List<UnitPage.Somebody> holders,
        Map<String, String> targets,
        ChargeForm form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/charge-form";
    }

    public Map<String, String> people(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.seat.choose"));
        holders.forEach(somebody -> choices.put(somebody.id().value().toString(), somebody.name()));
        return choices;
    }

    public Map<String, String> overs(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.charge.a-field"));
        choices.putAll(targets);
        return choices;
    }
}
