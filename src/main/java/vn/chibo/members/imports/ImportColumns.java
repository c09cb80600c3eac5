package vn.chibo.members.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.imports.FileColumns.Column;
import vn.chibo.members.imports.RememberedColumns.Known;

/** Which column of a file is which field, and how an organisation read a sheet with the same headers before. */
@Component
public class ImportColumns {
    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final RememberedColumns remembered;

    ImportColumns(JdbcClient jdbc, Numbers numbers, RememberedColumns remembered) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.remembered = remembered;
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
        Optional<Known> before =
                table.layout() == Layout.FORM_7 ? Optional.empty() : remembered.of(unit, table.columns());
        FileColumns columns = before.map(Known::columns).orElse(table.columns());
        keep(file, columns);
        jdbc.sql("update members.import set samples = ? where id = ?")
                .param(numbers.sealed(String.join(
                        "\n", table.samples().stream().map(Plain::line).toList())))
                .param(file)
                .update();
        return before.map(known -> readable(known, table)).orElse(table.whole());
    }

    private static boolean readable(Known known, Table table) {
        boolean doubtful = !known.fresh().isEmpty() && !known.columns().equals(table.columns());
        return known.same() || (!doubtful && TableHead.enough(known.columns().fields()));
    }

    /** Headers of a waiting file that are new since the organisation read a sheet like it; empty: it never did. */
    public Optional<List<String>> fresh(UUID unit, FileColumns columns) {
        return remembered.of(unit, columns).filter(known -> !known.same()).map(Known::fresh);
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
                .param(names(columns))
                .param(file)
                .update();
    }

    public void remember(UUID unit, String path, FileColumns columns) {
        remembered.remember(unit, path, columns);
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

    static String[] names(FileColumns columns) {
        return columns.columns().stream()
                .map(column -> column.field() == null ? "" : column.field().name())
                .toArray(String[]::new);
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

    /** Null for what is not taken over, and for fields that the catalogue no longer knows. */
    static @Nullable Field field(String name) {
        for (Field field : Field.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
