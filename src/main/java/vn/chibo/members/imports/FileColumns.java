package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/** The columns of a file and the fields they are read as. */
public record FileColumns(List<Column> columns) {
    /**
     * @param letters how a spreadsheet calls the column; empty in a form whose cells have their own addresses
     * @param field null: not taken over
     */
    public record Column(
            String letters, String header, @Nullable Field field) {}

    /** Of a form or of Mẫu 7, whose cells hold several fields each. */
    static FileColumns of(List<Field> fields) {
        return new FileColumns(
                fields.stream().map(field -> new Column("", "", field)).toList());
    }

    public List<Field> fields() {
        return taken().stream().map(Column::field).toList();
    }

    /** The columns that something is taken over from, in the order of a row's arrays. */
    List<Column> taken() {
        return columns.stream().filter(column -> column.field() != null).toList();
    }

    /** Also these fields, for what was typed where the file has no column. */
    public FileColumns with(Collection<Field> more) {
        List<Column> all = new ArrayList<>(columns);
        more.stream()
                .filter(field -> place(field) == 0)
                .forEach(field -> all.add(new Column(Columns.letters(columns.size()), "", field)));
        return new FileColumns(all);
    }

    /** Columns with a header that nothing is taken over from. */
    public List<Column> unmapped() {
        return columns.stream()
                .filter(column -> column.field() == null && !column.header().isEmpty())
                .toList();
    }

    /** Where a field stands in the arrays of cells and values, counted from 1; 0 when the file does not have it. */
    int place(Field field) {
        return fields().indexOf(field) + 1;
    }

    /** A field's value in SQL, over an alias of the rows. */
    String value(String alias, Field field) {
        return place(field) == 0 ? "cast(null as text)" : alias + ".vals[" + place(field) + "]";
    }

    /** A field's text as it stands in the file, in SQL. */
    String text(String alias, Field field) {
        if (place(field) == 0) {
            return "''";
        }
        String place = "[" + place(field) + "], ";
        return "coalesce(" + alias + ".cells" + place + alias + ".vals" + place + "'')";
    }

    /** The address of a field's cell, in SQL; a field that the file does not have is shown at the name. */
    String ref(String alias, Field field) {
        int place = place(place(field) == 0 ? Field.FULL_NAME : field);
        if (place == 0) {
            return "''";
        }
        String letters = taken().get(place - 1).letters();
        String spelled = letters.isEmpty() ? "''" : "'" + letters + "' || " + alias + ".row_number";
        return "coalesce(" + alias + ".refs[" + place + "], " + spelled + ")";
    }

    /** A stored row as it stood in the file. */
    SheetRow row(
            int number,
            String[] cells,
            String[] values,
            @Nullable String marks,
            String @Nullable [] refs,
            Numbers numbers) {
        Map<Field, Cell> read = new EnumMap<>(Field.class);
        List<Field> fields = fields();
        for (int at = 0; at < fields.size() && at < cells.length; at++) {
            Field field = fields.get(at);
            String cell = cells[at] == null ? values[at] : cells[at];
            if (cell != null) {
                String ref = refs == null || refs[at] == null ? taken().get(at).letters() + number : refs[at];
                char mark = marks == null ? '-' : marks.charAt(at);
                String text = field.secret() ? numbers.open(cell) : cell;
                read.put(field, new Cell(ref, text, mark == 'n', mark == 'f'));
            }
        }
        return new SheetRow(number, read);
    }
}
