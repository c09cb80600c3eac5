package vn.chibo.members.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chibo.members.Field;
import vn.chibo.shared.RuleViolation;

/** Recognises the register in a file, on whichever sheet it stands, and reads its rows. */
public final class Tables {
    /** Within so many rows stands the header. */
    static final int HEAD = 60;

    private Tables() {}

    public static Table find(RowFile file) throws IOException {
        Optional<Table> unknown = Optional.empty();
        for (String sheet : file.sheets()) {
            Grid head = Grid.read(file, sheet, HEAD);
            Optional<Table> table = Form7.of(head).isPresent()
                    ? Optional.of(new Table(Layout.FORM_7, sheet, 0, FileColumns.of(Form7.FIELDS), true, List.of("")))
                    : TableHead.find(head, sheet);
            if (table.filter(Table::whole).isPresent()
                    && head.rowNumbers().getLast() > table.get().headerRow()) {
                return table.get();
            }
            unknown = unknown.isPresent() ? unknown : table;
        }
        return unknown.orElseThrow(() -> RuleViolation.at("file", "members.import.unknown-layout"));
    }

    /** Hands on each member of the table in the order of the file, until that is enough. */
    public static void read(RowFile file, Table table, Predicate<SheetRow> taker) throws IOException {
        if (table.layout() == Layout.FORM_7) {
            var members = new Form7Rows(taker);
            file.read(table.sheet(), members);
            members.end();
            return;
        }
        Map<String, Field> fields = new HashMap<>();
        table.columns().taken().forEach(column -> fields.put(column.letters(), column.field()));
        file.read(table.sheet(), (number, cells) -> {
            if (number <= table.headerRow() || TableHead.isColumnNumbers(cells)) {
                return true;
            }
            Map<Field, Cell> found = new EnumMap<>(Field.class);
            cells.forEach((column, cell) -> {
                Field field = fields.get(Columns.letters(column));
                if (field != null) {
                    found.put(field, cell);
                }
            });
            if (!isMember(found)) {
                return true;
            }
            fields.forEach((letters, field) ->
                    found.computeIfAbsent(field, none -> new Cell(letters + number, "", false, false)));
            return taker.test(new SheetRow(number, found));
        });
    }

    /** Signatures and totals below the table have few cells and no name beside a date. */
    private static boolean isMember(Map<Field, Cell> cells) {
        return cells.size() > 2
                || (cells.containsKey(Field.FULL_NAME)
                        && (cells.containsKey(Field.JOINED_ON) || cells.containsKey(Field.BIRTH_DATE)));
    }
}
