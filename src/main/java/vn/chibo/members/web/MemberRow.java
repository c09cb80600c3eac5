package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register. {@code partyAge} is negative while probationary; {@code posts} are names of kinds;
 * {@code stayingAt} is the cell of a temporary stay today, empty for who is here.
 */
public record MemberRow(
        UUID id,
        String fullName,
        String cell,
        List<String> posts,
        String occupation,
        String standing,
        LocalDate joinedOn,
        int partyAge,
        LocalDate since,
        @Nullable LocalDate officialOn,
        String stayingAt) {
    public boolean probationary() {
        return standing.equals("PROBATIONARY");
    }
}
