package vn.chibo.members.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.Field;
import vn.chibo.members.imports.CheckedRow.Change;

/** The rows of a file between upload and import, as they are shown. */
@Component
public class ImportRows {
    private static final String SELECT =
            "select w.*, w.problems || w.found || w.twins as every from members.import_row w ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Numbers numbers;
    private final ImportColumns columns;

    ImportRows(JdbcClient jdbc, JsonMapper json, Numbers numbers, ImportColumns columns) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
        this.columns = columns;
    }

    /** {@code outcome} also knows WRITTEN. */
    public record Stored(
            SheetRow row,
            List<Problem> problems,
            String outcome,
            Map<Field, Change> changes,
            @Nullable UUID member) {}

    public Optional<Stored> one(UUID file, int rowNumber) {
        FileColumns read = columns.of(file);
        return jdbc.sql(SELECT + "where import_id = ? and row_number = ?")
                .param(file)
                .param(rowNumber)
                .query((row, number) -> stored(row, read))
                .optional();
    }

    /** A page of rows, those that need a hand first. An empty outcome asks for all. */
    public List<Stored> page(UUID file, String outcome, int size, int offset) {
        FileColumns read = columns.of(file);
        return jdbc.sql(SELECT + """
                where import_id = :file and (:outcome = '' or outcome = :outcome)
                order by rank, row_number limit :size offset :offset
                """)
                .param("file", file)
                .param("outcome", outcome)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> stored(row, read))
                .list();
    }

    public Map<String, Integer> counts(UUID file) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select outcome, count(*) from members.import_row where import_id = ? group by outcome")
                .param(file)
                .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    private Stored stored(ResultSet row, FileColumns read) throws SQLException {
        Map<Field, Change> changes = new EnumMap<>(Field.class);
        json.readValue(row.getString("changes"), Staged.CHANGES)
                .forEach((field, change) -> changes.put(Field.valueOf(field), change));
        return new Stored(
                read.row(
                        row.getInt("row_number"),
                        (String[]) row.getArray("cells").getArray(),
                        (String[]) row.getArray("vals").getArray(),
                        row.getString("marks"),
                        row.getArray("refs") == null
                                ? null
                                : (String[]) row.getArray("refs").getArray(),
                        numbers),
                new ArrayList<>(json.readValue(row.getString("every"), Staged.PROBLEMS)),
                row.getString("outcome"),
                changes,
                row.getObject("member_id", UUID.class));
    }
}
