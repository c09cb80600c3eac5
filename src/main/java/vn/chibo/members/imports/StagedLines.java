package vn.chibo.members.imports;

import static vn.chibo.members.Field.BIRTH_DATE;
import static vn.chibo.members.Field.CARD_NUMBER;
import static vn.chibo.members.Field.CITIZEN_ID;
import static vn.chibo.members.Field.EXTERNAL_ID;
import static vn.chibo.members.Field.FULL_NAME;
import static vn.chibo.members.Field.JOINED_ON;
import static vn.chibo.members.Field.OLD_IDENTITY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.Field;
import vn.chibo.members.imports.RowReader.Read;

/** Rows that were read, as lines of COPY for the table of staged rows, identity numbers sealed. */
final class StagedLines {
    private final List<FileColumns.Column> columns;
    private final Numbers numbers;
    private final JsonMapper json;
    private final StringBuilder lines = new StringBuilder();

    StagedLines(FileColumns columns, Numbers numbers, JsonMapper json) {
        this.columns = columns.taken();
        this.numbers = numbers;
        this.json = json;
    }

    /** The lines so far; begins anew. */
    byte[] take() {
        byte[] taken = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        return taken;
    }

    void add(Read read) {
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
            String value = read.values().get(field);
            values[at] = value == null || !field.secret() ? value : tail(value);
            if (cell != null) {
                cells[at] =
                        field.secret() ? numbers.seal(cell.text()) : cell.text().equals(value) ? null : cell.text();
                refs[at] = cell.ref().equals(columns.get(at).letters() + row.number()) ? null : cell.ref();
                addressed |= refs[at] != null;
                marked |= cell.number() || cell.formula();
            }
            marks.append(cell == null ? '-' : cell.formula() ? 'f' : cell.number() ? 'n' : '-');
        }
        String name = read.values().get(FULL_NAME);
        var line = new CopyLine(lines);
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
        secret(line, given(read, CITIZEN_ID), row, CITIZEN_ID, cells);
        secret(line, given(read, OLD_IDENTITY), row, OLD_IDENTITY, cells);
        line.end();
    }

    /** Sealing costs more than all else of a row: what stands in the cell as it is read is sealed already. */
    private void secret(CopyLine line, @Nullable String number, SheetRow row, Field field, String[] cells) {
        if (number == null) {
            line.bytes(null).bytes(null);
            return;
        }
        String sealed = number.equals(row.text(field)) ? cells[place(field)] : numbers.seal(number);
        line.bytes(numbers.index(number)).bytes(sealed);
    }

    private int place(Field field) {
        int at = 0;
        while (columns.get(at).field() != field) {
            at++;
        }
        return at;
    }

    private static @Nullable String given(Read read, Field field) {
        String value = read.values().get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 4));
    }
}
