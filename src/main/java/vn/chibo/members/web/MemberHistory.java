package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.Field;
import vn.chibo.members.MemberId;
import vn.chibo.members.OpeningId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What was changed in a member's file, by whom: behind the same opening as the file, and for the member. */
@ReadModel
class MemberHistory {
    private static final UUID NO_OPENING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param opening null for one's own file */
    List<FieldChange> of(Actor actor, MemberId member, @Nullable OpeningId opening) {
        return jdbc
                .sql("select * from members.file_history(?, ?, ?)")
                .param(member.value())
                .param(opening == null ? NO_OPENING : opening.value())
                .param(OffsetDateTime.now(clock).minus(MemberFileQueries.GOOD_FOR))
                .query((row, number) -> change(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Columns that are no field of the file are passed over. */
    private static Optional<FieldChange> change(ResultSet row) throws SQLException {
        String was = Objects.requireNonNullElse(row.getString("was"), "");
        String became = Objects.requireNonNullElse(row.getString("became"), "");
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        String by = row.getString("changed_by");
        return field(row.getString("kept_in"), row.getString("column_name"))
                .map(field -> new FieldChange(at, by, field, was, became));
    }

    private static Optional<Field> field(String table, String column) {
        return Arrays.stream(Field.values())
                .filter(field -> field.keptIn(table, column))
                .findFirst();
    }
}
