package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.decisions.Stands.Later;
import vn.chibo.shared.UnitId;

/**
 * What is on record from the day in force on stands in the way, and the sentence says what to do instead. A unit has one
 * version a day (a temporal key cannot order two), and a counter-decision brings back the eve: with two decisions of one
 * day it could not tell them apart. So a second one goes into the first, or is in force a day later.
 */
@Component
class ChecksOfLaterChanges {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Stands stands;

    ChecksOfLaterChanges(Stands stands) {
        this.stands = stands;
    }

    /** For a unit whose latest version begins on the day in force or after it. */
    Finding of(Reorganisation plan, UnitId unit) {
        List<Later> changes = stands.since(Set.of(unit), plan.day()).get(unit);
        LocalDate last = changes.getLast().since();
        if (changes.getFirst().founds()) {
            return Finding.block(
                    unit,
                    "organisations.decision.before-founding",
                    changes.getFirst().since(),
                    last.plusDays(1));
        }
        String all = changes.stream().map(ChecksOfLaterChanges::words).collect(Collectors.joining("; "));
        return last.equals(plan.day())
                ? Finding.block(unit, "organisations.decision.changed-same-day", all, last.plusDays(1))
                : Finding.block(unit, "organisations.decision.changed-later", all, last.plusDays(1));
    }

    private static String words(Later change) {
        String day = DAY.format(change.since());
        return change.basis().isEmpty() ? day : day + " (" + change.basis() + ")";
    }
}
