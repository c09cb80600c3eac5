package vn.chibo.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/** The regulations in force for the acting organisation on a day. */
public record RulesPage(LocalDate on, boolean today, List<Group> groups) implements Page {
    @Override
    public String template() {
        return "rulebook/list";
    }

    /** @param key the first word of the codes: meeting, vote, … */
    public record Group(String key, List<Line> lines) {}

    /** @param others what the same rule said before and will say, oldest first */
    public record Line(Rule rule, List<Rule> others) {}
}
