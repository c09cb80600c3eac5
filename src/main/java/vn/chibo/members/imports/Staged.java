package vn.chibo.members.imports;

import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.OLD_IDENTITY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.Field;
import vn.chibo.members.imports.CheckedRow.Change;
import vn.chibo.members.imports.CheckedRow.Outcome;

/** The staged rows after all checks, as rows of a few: those a person looks at, or that are mended one by one. */
@Component
class Staged {
    static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Numbers numbers;

    Staged(JdbcClient jdbc, JsonMapper json, Numbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
    }

    List<CheckedRow> all(FileColumns columns) {
        return rows(columns, "true");
    }

    List<CheckedRow> changed(FileColumns columns) {
        return rows(columns, "a.outcome = 'CHANGED'");
    }

    private List<CheckedRow> rows(FileColumns columns, String which) {
        return jdbc.sql("""
                select r.*, a.outcome, a.changes, a.person_id, a.member_id, r.problems || a.found as every
                from pg_temp.staged r join pg_temp.arriving a on a.row_number = r.row_number
                where %s order by r.row_number
                """.formatted(which))
                .query((row, number) -> checked(row, columns))
                .list();
    }

    private CheckedRow checked(ResultSet row, FileColumns columns) throws SQLException {
        Map<Field, Change> changes = new EnumMap<>(Field.class);
        json.readValue(row.getString("changes"), CHANGES)
                .forEach((field, change) -> changes.put(Field.valueOf(field), change));
        return new CheckedRow(
                columns.row(
                        row.getInt("row_number"),
                        (String[]) row.getArray("cells").getArray(),
                        (String[]) row.getArray("vals").getArray(),
                        row.getString("marks"),
                        row.getArray("refs") == null
                                ? null
                                : (String[]) row.getArray("refs").getArray(),
                        numbers),
                values(row, columns),
                new ArrayList<>(json.readValue(row.getString("every"), PROBLEMS)),
                Outcome.valueOf(row.getString("outcome")),
                changes,
                row.getObject("unit_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("person_id", UUID.class));
    }

    private Map<Field, String> values(ResultSet row, FileColumns columns) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        String[] given = (String[]) row.getArray("vals").getArray();
        List<Field> fields = columns.fields();
        for (int at = 0; at < given.length; at++) {
            if (given[at] != null) {
                values.put(fields.get(at), given[at]);
            }
        }
        for (Field secret : List.of(CITIZEN_ID, OLD_IDENTITY)) {
            byte[] cipher = row.getBytes(secret == CITIZEN_ID ? "citizen_cipher" : "old_cipher");
            if (cipher != null) {
                values.put(secret, numbers.open(HexFormat.of().formatHex(cipher)));
            }
        }
        return values;
    }
}
