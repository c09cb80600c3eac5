package vn.chibo.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps of a membership. Empty text means "not recorded".
 *
 * @param joinedOn date of the admission decision; Party age runs from it
 * @param officialOn recognised on; null while probationary
 * @param inCellFrom first day in this cell; null means the day of joining
 * @param cameBy where from and why, as the register words it
 * @param standing null: computed from the dates
 * @param leftOn first day outside, when the member has left
 * @param leftBy where to and why
 */
public record MemberData(
        LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        String cardNumber,
        String fileNumber,
        String badge,
        String introducedBy,
        String army,
        String notes,
        @Nullable LocalDate inCellFrom,
        String cameBy,
        @Nullable Standing standing,
        @Nullable LocalDate leftOn,
        String leftBy) {

    public static MemberData joined(LocalDate joinedOn, @Nullable LocalDate officialOn, String cardNumber) {
        return new MemberData(joinedOn, officialOn, cardNumber, "", "", "", "", "", null, "", null, null, "");
    }
}
