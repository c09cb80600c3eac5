package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
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
    /** @param cell empty when it is out of sight */
    static MemberRow of(ResultSet row, @Nullable String cell, LocalDate today) throws SQLException {
        LocalDate joined = row.getObject("joined_on", LocalDate.class);
        boolean probationary = row.getString("standing").equals("PROBATIONARY");
        return new MemberRow(
                row.getObject("member_id", UUID.class),
                row.getString("full_name"),
                cell == null ? "" : cell,
                List.of((String[]) row.getArray("posts").getArray()),
                row.getString("occupation"),
                row.getString("standing"),
                joined,
                probationary ? -1 : Period.between(joined, today).getYears(),
                row.getObject("since", LocalDate.class),
                row.getObject("official_on", LocalDate.class),
                row.getString("staying_at"));
    }

    public boolean probationary() {
        return standing.equals("PROBATIONARY");
    }
}
