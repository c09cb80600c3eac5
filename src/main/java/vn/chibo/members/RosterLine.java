package vn.chibo.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chibo.people.PersonId;

/**
 * One comrade of a cell on a day. {@code posts} are names of {@code PostKind}, the highest first.
 *
 * @param since the standing holds from; of a probationary member the day of the ceremony, from which probation runs
 */
public record RosterLine(
        MemberId member,
        PersonId person,
        String fullName,
        Standing standing,
        LocalDate since,
        java.util.List<String> posts,
        String occupation,
        LocalDate joinedOn,
        @Nullable LocalDate officialOn) {

    public boolean votes() {
        return standing != Standing.PROBATIONARY && standing.inCell();
    }
}
