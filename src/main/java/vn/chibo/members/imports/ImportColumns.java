package vn.chibo.members.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.FileColumns.Column;

/** Which column of a file is which field, and how an organisation read a sheet with the same headers before. */
@Component
public class ImportColumns {
    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Clock clock;

    ImportColumns(JdbcClient jdbc, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    public FileColumns of(UUID file) {
        return jdbc.sql("select headers, letters, mapped from members.import where id = ?")
                .param(file)
                .query((row, number) -> columns(row))
                .single();
    }

    /**
     * Keeps the columns of a table as the organisation read such headers last, else as their labels say.
     *
     * @return whether the rows can be read so; otherwise somebody must name the columns first
     */
    public boolean propose(UUID file, UUID unit, Table table) {
        Optional<FileColumns> before =
                table.layout() == Layout.FORM_7 ? Optional.empty() : remembered(unit, table.columns());
        keep(file, before.orElse(table.columns()));
        jdbc.sql("update members.import set samples = ? where id = ?")
                .param(numbers.sealed(String.join(
                        "\n", table.samples().stream().map(Plain::line).toList())))
                .param(file)
                .update();
        return table.whole() || before.isPresent();
    }

    public List<String> samples(UUID file) {
        return jdbc.sql("select samples from members.import where id = ?")
                .param(file)
                .query((row, number) ->
                        List.of(numbers.unsealed(row.getBytes(1)).split("\n", -1)))
                .single();
    }

    public void keep(UUID file, FileColumns columns) {
        jdbc.sql("update members.import set headers = ?, letters = ?, mapped = ? where id = ?")
                .param(columns.columns().stream().map(Column::header).toArray(String[]::new))
                .param(columns.columns().stream().map(Column::letters).toArray(String[]::new))
                .param(mapped(columns))
                .param(file)
                .update();
    }

    /** As the organisation read these headers last; fields that the catalogue no longer knows are left open. */
    Optional<FileColumns> remembered(UUID unit, FileColumns proposed) {
        return jdbc.sql("select mapped from members.import_columns where unit_id = ? and headers = ?")
                .param(unit)
                .param(headers(proposed))
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .optional()
                .filter(mapped -> mapped.length == proposed.columns().size())
                .map(mapped -> mapped(proposed, List.of(mapped)));
    }

    public void remember(UUID unit, String path, FileColumns columns) {
        jdbc.sql("""
                insert into members.import_columns (unit_id, unit_path, headers, mapped, kept_at) values (?, ?, ?, ?, ?)
                on conflict (unit_id, headers) do update set mapped = excluded.mapped, kept_at = excluded.kept_at
                """)
                .param(unit)
                .param(path)
                .param(headers(columns))
                .param(mapped(columns))
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** @param fields names of fields in the order of the columns; empty: not taken over */
    public static FileColumns mapped(FileColumns columns, List<String> fields) {
        List<Column> mapped = new ArrayList<>();
        for (int at = 0; at < columns.columns().size(); at++) {
            Column column = columns.columns().get(at);
            mapped.add(new Column(column.letters(), column.header(), field(fields.get(at))));
        }
        return new FileColumns(mapped);
    }

    private static String[] mapped(FileColumns columns) {
        return columns.columns().stream()
                .map(column -> column.field() == null ? "" : column.field().name())
                .toArray(String[]::new);
    }

    private static String headers(FileColumns columns) {
        return columns.columns().stream()
                .map(column -> Plain.words(column.header()))
                .collect(Collectors.joining("|"));
    }

    private static FileColumns columns(ResultSet row) throws SQLException {
        String[] headers = (String[]) row.getArray("headers").getArray();
        String[] letters = (String[]) row.getArray("letters").getArray();
        String[] mapped = (String[]) row.getArray("mapped").getArray();
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < headers.length; at++) {
            columns.add(new Column(letters[at], headers[at], field(mapped[at])));
        }
        return new FileColumns(columns);
    }

    private static @Nullable Field field(String name) {
        for (Field field : Field.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
