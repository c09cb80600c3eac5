package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.ui.Page;

/**
 * The days of badges ahead, with who comes to one.
 *
 * @param past lists of days gone by
 */
public record BadgesPage(List<Day> days, @Nullable Rule rule, List<ListLine> past) implements Page {
    /**
     * @param due the first of them by name
     * @param people how many come to a badge
     * @param open how many of them are on no list yet
     */
    public record Day(LocalDate day, List<Due> due, int people, int open, List<ListLine> lists) {}

    /** @param state of the line in a list; empty while in none */
    public record Due(
            UUID member, String name, String cell, LocalDate joinedOn, int years, LocalDate fullOn, String state) {}

    public record ListLine(UUID id, LocalDate day, String unit, int proposed, int awarded) {}

    @Override
    public String template() {
        return "members/badges";
    }
}
