package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.UnitLabel;

/** Terms, official codes and labels of a unit over time. */
public record Papers(List<Term> terms, List<Code> codes, List<Label> labels) {

    /** @param until first day after it, as it stands now */
    public record Term(
            UUID id, String number, LocalDate since, LocalDate until, String basis, List<Amendment> amendments) {
        public LocalDate lastDay() {
            return until.minusDays(1);
        }
    }

    public record Amendment(LocalDate oldUntil, LocalDate newUntil, String basis, String reason) {}

    public record Code(
            String code, LocalDate since, @Nullable LocalDate until) {}

    public record Label(
            UnitLabel label, LocalDate since, @Nullable LocalDate until) {}

    /** What of it held on a day. */
    Papers on(LocalDate day) {
        return new Papers(
                terms.stream()
                        .filter(term -> holds(term.since(), term.until(), day))
                        .toList(),
                codes.stream()
                        .filter(code -> holds(code.since(), code.until(), day))
                        .toList(),
                labels.stream()
                        .filter(label -> holds(label.since(), label.until(), day))
                        .toList());
    }

    private static boolean holds(LocalDate since, @Nullable LocalDate until, LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
