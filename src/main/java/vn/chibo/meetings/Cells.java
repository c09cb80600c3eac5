package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.Proceedings.Comrade;

/** Reads what recurs in the rows: a comrade with the name, a moment in the program's zone. */
final class Cells {
    private Cells() {}

    static @Nullable Comrade comrade(ResultSet row, String role) throws SQLException {
        UUID id = row.getObject(role + "_id", UUID.class);
        return id == null ? null : new Comrade(id, row.getString(role + "_name"));
    }

    static @Nullable OffsetDateTime moment(ZoneId zone, ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
