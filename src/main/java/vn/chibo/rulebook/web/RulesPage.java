package vn.chibo.rulebook.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleUnit;
import vn.chibo.ui.Page;

/**
 * The regulations in force for an organisation on a day.
 *
 * @param mayIssue whether the reader may give the organisation rules of its own
 */
public record RulesPage(
        LocalDate on, boolean today, RuleUnit unit, List<RuleUnit> units, boolean mayIssue, List<Group> groups)
        implements Page {
    @Override
    public String template() {
        return "rulebook/list";
    }

    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        units.forEach(one -> choices.put(one.id().toString(), one.name()));
        return choices;
    }

    /** @param key the first word of the codes: meeting, vote, … */
    public record Group(String key, List<Line> lines) {}

    /**
     * @param country what the country has instead, where a nearer organisation differs
     * @param differs the organisation that differs; empty where the country's rule holds
     * @param others what the same rule said before and will say, oldest first
     * @param mayIssue whether the organisation shown may have a version of its own
     * @param mayStop whether the version shown is the organisation's own and has no end yet
     */
    public record Line(
            Rule rule, @Nullable Rule country, String differs, List<Rule> others, boolean mayIssue, boolean mayStop) {}
}
