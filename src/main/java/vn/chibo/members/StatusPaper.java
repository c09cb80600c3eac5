package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * The paper a change of standing rests on, as it was typed.
 *
 * @param effectiveOn the first day of the new standing
 * @param plannedUntil the first day after a suspension or exemption for a time; null for none
 * @param number such as "12-QĐ/ĐU"; empty for a death, which nobody decides
 * @param document of the program that is this paper; null when it is kept elsewhere
 */
public record StatusPaper(
        LocalDate effectiveOn,
        @Nullable LocalDate plannedUntil,
        String number,
        @Nullable LocalDate signedOn,
        String issuer,
        String reason,
        @Nullable UUID document) {
    private static final int LONGEST = 300;

    /** @param bare whether number, issuer and day of signing may be missing: nobody decides on a death */
    void check(LocalDate today, boolean bare) {
        worded(number, "number", bare);
        worded(issuer, "issuer", bare);
        if (signedOn == null && !bare) {
            throw RuleViolation.at("signedOn", "members.status.missing");
        }
        if (signedOn != null && signedOn.isAfter(today)) {
            throw RuleViolation.at("signedOn", "members.status.signed-ahead");
        }
        worded(reason, "reason", true);
    }

    private static void worded(String text, String field, boolean mayBeEmpty) {
        if (text.isEmpty() && !mayBeEmpty) {
            throw RuleViolation.at(field, "members.status.missing");
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.at(field, "members.status.long", LONGEST);
        }
    }
}
