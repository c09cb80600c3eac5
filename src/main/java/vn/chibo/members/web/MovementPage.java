package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;

/**
 * Who came and went between two days, and that the end follows from the beginning.
 *
 * @param start counted at the end of {@code from}
 * @param end counted at the end of {@code until}
 * @param in how many came, by kind; moves between two cells shown count on both sides
 */
public record MovementPage(
        UUID unit,
        String name,
        LocalDate from,
        LocalDate until,
        int start,
        int end,
        Map<String, Integer> in,
        Map<String, Integer> out,
        List<Line> lines,
        int found,
        List<Odd> odd)
        implements Page {
    static final int SHOWN = 300;

    /** @param cell its name on the day; empty when only one cell is shown */
    public record Line(
            UUID member,
            boolean inSight,
            String fullName,
            String cell,
            LocalDate day,
            boolean came,
            String kind,
            String other,
            @Nullable UUID decision) {}

    /** What the nightly check found. */
    public record Odd(
            String kind,
            String cell,
            String fullName,
            LocalDate day,
            @Nullable Integer counted,
            @Nullable Integer expected) {}

    public int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean addsUp() {
        return end == start + sum(in) - sum(out);
    }

    @Override
    public String template() {
        return "members/movements";
    }
}
