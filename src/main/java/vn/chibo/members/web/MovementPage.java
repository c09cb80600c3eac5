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
 * @param start counted at the end of the first day
 * @param end counted at the end of the last day
 * @param in how many came, by kind; moves between two cells shown count on both sides
 */
public record MovementPage(
        UUID unit,
        String name,
        Asked asked,
        int start,
        int end,
        Map<String, Integer> in,
        Map<String, Integer> out,
        List<Line> lines,
        List<Odd> odd)
        implements Page {
    static final int SHOWN = 100;

    /**
     * @param page its number, for reading only
     * @param after the last movement of the page before; null begins with the first
     */
    public record Asked(
            LocalDate from,
            LocalDate until,
            int page,
            @Nullable Place after) {}

    /** Where a movement stands among the others. */
    record Place(LocalDate day, boolean came, UUID member) {
        private static final String IN = "in";

        /** Null for what is none, so that the list begins anew. */
        static @Nullable Place of(String typed) {
            String[] parts = typed.split("~");
            LocalDate day = FormDays.or(parts[0], LocalDate.MIN);
            if (parts.length < 3 || day.equals(LocalDate.MIN)) {
                return null;
            }
            try {
                return new Place(day, parts[1].equals(IN), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }

        @Override
        public String toString() {
            return day + "~" + (came ? IN : "out") + "~" + member;
        }
    }

    /** @param cell its name on the day */
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

    public int found() {
        return sum(in) + sum(out);
    }

    public int size() {
        return SHOWN;
    }

    /** The first page. */
    public String address() {
        return "/members/movements?of=" + unit + "&from=" + asked.from() + "&until=" + asked.until();
    }

    public String next() {
        Line last = lines.getLast();
        return address() + "&page=" + (asked.page() + 1) + "&after="
                + new Place(last.day(), last.came(), last.member());
    }

    @Override
    public String template() {
        return "members/movements";
    }
}
