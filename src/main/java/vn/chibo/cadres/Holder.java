package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One post or headship and who holds it on a day, with what the program knows of the person.
 *
 * @param kind a post's kind, or HEAD of a mass organisation or professional group
 * @param at the cell or body it is held in; empty in the unit itself
 * @param until first day without it; null while open
 * @param termEnd end of the running term of that unit, if one is recorded
 * @param theory BASIC … BACHELOR, or empty
 */
public record Holder(
        UUID person,
        @Nullable UUID member,
        String name,
        @Nullable LocalDate birthDate,
        String professional,
        String theory,
        String kind,
        String at,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate termEnd) {

    /** Full years at the end of that year. */
    public @Nullable Integer ageIn(int year) {
        return birthDate == null ? null : year - birthDate.getYear();
    }
}
