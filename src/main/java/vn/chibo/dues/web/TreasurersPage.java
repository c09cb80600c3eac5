package vn.chibo.dues.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Ui;

/** Who receives the dues of a cell for its secretary. */
public record TreasurersPage(
        String unitName,
        LocalDate today,
        List<Treasurer> treasurers,
        List<RosterLine> comrades,
        Map<String, String> form,
        @Nullable RuleViolation violation)
        implements FormPage {
    @Override
    public String template() {
        return "dues/treasurers";
    }

    public Map<String, String> choices(Ui ui) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", ui.t("dues.treasurer.choose"));
        comrades.forEach(one -> choices.put(one.member().value().toString(), one.fullName()));
        return choices;
    }

    /** @param until first day without it; null while open */
    public record Treasurer(
            UUID post,
            String name,
            LocalDate since,
            @Nullable LocalDate until) {}
}
