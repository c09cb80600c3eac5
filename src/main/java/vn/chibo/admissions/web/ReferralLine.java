package vn.chibo.admissions.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way, or that was, as both sides may know it.
 *
 * @param stage where the case stood when it was sent
 * @param sends whether the one who looks keeps the cases of the sending side
 * @param receives whether the one who looks keeps the cases of the receiving side
 * @param within whether the place is one of the program
 * @param inSight whether the case can be opened from here today
 */
public record ReferralLine(
        UUID id,
        UUID caseId,
        String fullName,
        @Nullable Integer birthYear,
        String occupation,
        String caseKind,
        String stage,
        String fromName,
        String toName,
        String state,
        String reason,
        String answer,
        LocalDate sentOn,
        @Nullable LocalDate endedOn,
        boolean sends,
        boolean receives,
        boolean within,
        boolean inSight) {
    public boolean open() {
        return state.equals("SENT");
    }

    /** Whether the one who looks is asked to take it over. */
    public boolean toAnswer() {
        return receives && open();
    }
}
