package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Ui;

/** Where terms, code, label and consents of a unit are kept. {@code form} holds what a refused form was sent with. */
public record PapersPage(
        UnitId unit,
        String unitName,
        Papers papers,
        List<FormationLine> formation,
        LocalDate day,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "organisations/papers";
    }

    public String typed(String field) {
        return form.getOrDefault(field, "");
    }

    public boolean labelled() {
        return !papers.on(day).labels().isEmpty();
    }

    public Map<String, String> rules(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("organisations.consent.choose"));
        formation.forEach(line -> choices.put(line.rule().code(), ui.t(line.key(), line.arguments())));
        return choices;
    }
}
