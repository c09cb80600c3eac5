package vn.chibo.members;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Nullable UUID document) {}
