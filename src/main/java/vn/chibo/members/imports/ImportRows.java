package vn.chibo.members.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.Field;
import vn.chibo.members.imports.CheckedRow.Change;

/** The rows of a file between upload and import. Identity numbers in them are sealed; what is done with is emptied. */
@Component
public class ImportRows {
    private static final TypeReference<Map<String, Kept>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Numbers numbers;

    ImportRows(JdbcClient jdbc, JsonMapper json, Numbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
    }

    /** A row as it is shown. {@code outcome} also knows WRITTEN. */
    public record Stored(
            SheetRow row,
            List<Problem> problems,
            String outcome,
            Map<Field, Change> changes,
            @Nullable UUID member) {}

    public void save(UUID file, List<CheckedRow> rows) {
        var texts = rows.stream()
                .map(row -> new Row(
                        row.row().number(),
                        kept(row.row()),
                        row.problems(),
                        row.changes(),
                        row.outcome().name(),
                        row.member()))
                .toList();
        jdbc.sql("""
                insert into members.import_row (import_id, row_number, cells, problems, changes, outcome, member_id)
                select ?, r.number, r.cells, r.problems, r.changes, r.outcome, r.member
                from jsonb_to_recordset(cast(? as jsonb)) as r (number int, cells jsonb, problems jsonb, changes jsonb,
                    outcome text, member uuid)
                on conflict (import_id, row_number) do update set cells = excluded.cells, problems = excluded.problems,
                    changes = excluded.changes, outcome = excluded.outcome, member_id = excluded.member_id
                """).param(file).param(json.writeValueAsString(texts)).update();
    }

    /** Rows that are not in the register yet, in the order of the file. */
    public List<SheetRow> open(UUID file) {
        return jdbc.sql("""
                select * from members.import_row where import_id = ? and outcome <> 'WRITTEN' order by row_number
                """)
                .param(file)
                .query((row, number) -> stored(row).row())
                .list();
    }

    public Optional<Stored> one(UUID file, int rowNumber) {
        return jdbc.sql("select * from members.import_row where import_id = ? and row_number = ?")
                .param(file)
                .param(rowNumber)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** A page of rows, those that need a hand first. An empty outcome asks for all. */
    public List<Stored> page(UUID file, String outcome, int size, int offset) {
        return jdbc.sql("""
                select * from members.import_row where import_id = :file and (:outcome = '' or outcome = :outcome)
                order by array_position(array['FAULTY', 'CHANGED', 'NEW', 'SAME', 'LEFT_OUT', 'WRITTEN'], outcome),
                         problems = '[]', row_number
                limit :size offset :offset
                """)
                .param("file", file)
                .param("outcome", outcome)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> stored(row))
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

    /** The rows went into the register, or say what it holds already: what they held is not kept twice. */
    public void written(UUID file, Collection<Integer> rows) {
        jdbc.sql("""
                update members.import_row set outcome = 'WRITTEN', cells = '{}', problems = '[]', changes = '{}'
                where import_id = ? and row_number = any (?)
                """).param(file).param(rows.toArray(new Integer[0])).update();
    }

    public void delete(UUID file) {
        jdbc.sql("delete from members.import_row where import_id = ?")
                .param(file)
                .update();
    }

    private Stored stored(ResultSet row) throws SQLException {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        json.readValue(row.getString("cells"), CELLS)
                .forEach((field, kept) -> cells.put(Field.valueOf(field), cell(Field.valueOf(field), kept)));
        Map<Field, Change> changes = new EnumMap<>(Field.class);
        json.readValue(row.getString("changes"), CHANGES)
                .forEach((field, change) -> changes.put(Field.valueOf(field), change));
        return new Stored(
                new SheetRow(row.getInt("row_number"), cells),
                new ArrayList<>(json.readValue(row.getString("problems"), PROBLEMS)),
                row.getString("outcome"),
                changes,
                row.getObject("member_id", UUID.class));
    }

    private Cell cell(Field field, Kept kept) {
        return new Cell(kept.r, field.secret() ? numbers.open(kept.t) : kept.t, kept.n, kept.f);
    }

    private Map<Field, Kept> kept(SheetRow row) {
        Map<Field, Kept> kept = new EnumMap<>(Field.class);
        row.cells()
                .forEach((field, cell) -> kept.put(
                        field,
                        new Kept(
                                cell.ref(),
                                field.secret() ? numbers.seal(cell.text()) : cell.text(),
                                cell.number(),
                                cell.formula())));
        return kept;
    }

    /** A cell in short. */
    record Kept(String r, String t, boolean n, boolean f) {}

    private record Row(
            int number,
            Map<Field, Kept> cells,
            List<Problem> problems,
            Map<Field, Change> changes,
            String outcome,
            @Nullable UUID member) {}
}
