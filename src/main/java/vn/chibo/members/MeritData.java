package vn.chibo.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * An award or a disciplinary measure as its decision words it.
 *
 * @param what title of the award, or kind of the measure
 * @param endsOn first day the measure no longer has effect; null: as the rulebook has it, for awards always null
 */
public record MeritData(
        String what,
        String number,
        @Nullable LocalDate decidedOn,
        String issuer,
        String reason,
        @Nullable LocalDate endsOn) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;

    /** The day of the decision, once what every entry needs is there. */
    LocalDate checked(LocalDate today) {
        if (what.isEmpty()) {
            throw RuleViolation.at("what", "members.merit.what");
        }
        if (decidedOn == null || decidedOn.isAfter(today)) {
            throw RuleViolation.at("decidedOn", "members.merit.day");
        }
        if (issuer.isEmpty()) {
            throw RuleViolation.at("issuer", "members.merit.issuer");
        }
        if (what.length() > LONGEST_LINE || issuer.length() > LONGEST_LINE) {
            throw RuleViolation.at(
                    what.length() > LONGEST_LINE ? "what" : "issuer", "members.merit.long", LONGEST_LINE);
        }
        if (number.length() > LONGEST_NUMBER) {
            throw RuleViolation.at("number", "members.merit.long", LONGEST_NUMBER);
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "members.merit.long", LONGEST_REASON);
        }
        return decidedOn;
    }
}
