package vn.chibo.members.imports;

import static vn.chibo.members.Field.BIRTH_DATE;
import static vn.chibo.members.Field.CARD_NUMBER;
import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.EXTERNAL_ID;
import static vn.chibo.members.Field.FULL_NAME;
import static vn.chibo.members.Field.JOINED_ON;
import static vn.chibo.members.Field.OLD_IDENTITY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.Field;
import vn.chibo.members.imports.RowReader.Read;

/** Puts rows that were read into the connection's own table by COPY, identity numbers sealed, for checks set by set. */
@Component
class Staging {
    private static final int FEW = 100;

    private final JdbcClient jdbc;
    private final DataSource source;
    private final JsonMapper json;
    private final Numbers numbers;

    Staging(JdbcClient jdbc, DataSource source, JsonMapper json, Numbers numbers) {
        this.jdbc = jdbc;
        this.source = source;
        this.json = json;
        this.numbers = numbers;
    }

    /** Both tables empty; within the transaction. */
    void begin() {
        jdbc.sql("select members.staged()").query((row, number) -> "").list();
    }

    void fill(List<Read> rows, FileColumns columns) {
        begin();
        var lines = new StringBuilder();
        List<FileColumns.Column> read = columns.taken();
        rows.forEach(row -> line(row, read, new CopyLine(lines)));
        try {
            var connection = DataSourceUtils.getConnection(source).unwrap(PGConnection.class);
            CopyManager copy = connection.getCopyAPI();
            copy.copyIn(
                    "copy pg_temp.staged from stdin",
                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("rows were not staged", failure);
        }
        if (rows.size() > FEW) {
            jdbc.sql("select members.staged_known()").query((row, number) -> "").list();
        }
    }

    private void line(Read read, List<FileColumns.Column> columns, CopyLine line) {
        SheetRow row = read.row();
        String[] cells = new String[columns.size()];
        String[] values = new String[columns.size()];
        String[] refs = new String[columns.size()];
        var marks = new StringBuilder();
        boolean marked = false;
        boolean addressed = false;
        for (int at = 0; at < columns.size(); at++) {
            Field field = columns.get(at).field();
            Cell cell = row.cells().get(field);
            if (cell != null) {
                cells[at] = field.secret() ? numbers.seal(cell.text()) : cell.text();
                String usual = columns.get(at).letters() + row.number();
                refs[at] = cell.ref().equals(usual) ? null : cell.ref();
                addressed |= refs[at] != null;
                marked |= cell.number() || cell.formula();
            }
            marks.append(cell == null ? '-' : cell.formula() ? 'f' : cell.number() ? 'n' : '-');
            String value = read.values().get(field);
            values[at] = value == null || !field.secret() ? value : tail(value);
        }
        String name = read.values().get(FULL_NAME);
        line.text(String.valueOf(row.number()))
                .array(cells)
                .text(marked ? marks.toString() : null)
                .array(addressed ? refs : null)
                .array(values)
                .text(read.problems().isEmpty() ? "[]" : json.writeValueAsString(read.problems()))
                .text(read.leftOut() ? "t" : "f")
                .text(read.about() == null ? null : read.about().toString())
                .text(read.unit() == null ? null : read.unit().toString())
                .text(name)
                .text(name == null ? null : name.toLowerCase(Locale.ROOT))
                .text(given(read, BIRTH_DATE))
                .text(given(read, JOINED_ON))
                .text(given(read, CARD_NUMBER))
                .text(given(read, EXTERNAL_ID));
        secret(line, given(read, CITIZEN_ID));
        secret(line, given(read, OLD_IDENTITY));
        line.end();
    }

    private void secret(CopyLine line, @Nullable String number) {
        line.bytes(number == null ? null : numbers.index(number)).bytes(number == null ? null : numbers.seal(number));
    }

    private static @Nullable String given(Read read, Field field) {
        String value = read.values().get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 4));
    }
}
