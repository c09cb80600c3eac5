package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as its book has it.
 *
 * @param duesUntil last month up to which dues were paid at the sender, for the keepers of both sides
 * @param sends whether the one who looks keeps the sending side
 * @param receives whether the one who looks keeps the receiving side
 * @param inSight whether the member's file can be opened from here today
 */
public record TransferLine(
        UUID id,
        String kind,
        @Nullable UUID member,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        String from,
        String to,
        String state,
        String reason,
        String answer,
        String letter,
        @Nullable UUID document,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate handInBy,
        @Nullable LocalDate completeBy,
        @Nullable LocalDate endedOn,
        @Nullable YearMonth duesUntil,
        boolean sends,
        boolean receives,
        boolean inSight) {
    public boolean open() {
        return state.equals("DRAFTED") || state.equals("SENT");
    }
}
