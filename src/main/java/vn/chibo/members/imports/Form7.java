package vn.chibo.members.imports;

import static vn.chibo.members.Field.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chibo.members.Field;

/**
 * Mẫu 7-HSĐV: fourteen columns, each with several things one under another, one member over several lines that begin
 * where the first column has a number.
 */
final class Form7 {
    private static final int HEADER_WITHIN = 40;
    private static final int HEADER_ROWS = 5;
    private static final int ENOUGH = 8;
    private static final int ORDINAL = -1;

    /** The composite columns in the form's order, the words of their headers, and their parts from top to bottom. */
    enum Column {
        NAMES("ho va ten|ho ten", FULL_NAME, USED_NAME, BIRTH_DATE),
        SEX_AND_ORIGIN("(nam|gioi tinh|dan toc).*(dan toc|ton giao)", SEX, ETHNICITY, RELIGION),
        HOME("que quan", HOME_DETAIL),
        EDUCATION(
                "hoc van|trinh do|ly luan|giao duc",
                GENERAL_EDUCATION,
                POLITICAL_THEORY,
                PROFESSIONAL_LEVEL,
                LANGUAGES),
        DATES("vao dang.*chinh thuc|ket nap.*chinh thuc", JOINED_ON, OFFICIAL_ON),
        NUMBERS("so the|huy hieu", CARD_NUMBER, FILE_NUMBER, BADGE),
        SERVICE("quan doi|nhap ngu|cong an|xuat ngu", ARMY, POLICE, RETIRED),
        OUT("chuyen.* di( |$)|chuyen di", LEFT_ON, LEFT_BY),
        IN("chuyen.* den|chuyen den", IN_CELL_FROM, CAME_BY),
        DEATH("tu tran|chet|qua doi", LEFT_ON, LEFT_BY),
        LEAVING("ra khoi dang|khai tru|xoa ten|xin ra|dua ra", LEFT_ON, LEFT_BY),
        JOBS("nghe nghiep|chuc vu|cong tac|cong viec", OCCUPATION),
        NOTE("ghi chu", NOTES);

        private final Pattern header;
        final List<Field> parts;

        Column(String header, Field... parts) {
            this.header = Pattern.compile(header);
            this.parts = List.of(parts);
        }

        static Optional<Column> named(String header) {
            String plain = Plain.words(header);
            return List.of(values()).stream()
                    .filter(column -> column.header.matcher(plain).find())
                    .findFirst();
        }
    }

    /** Everything the form may tell. */
    static final List<Field> FIELDS = Stream.concat(
                    Stream.of(Column.values()).flatMap(column -> column.parts.stream()), Stream.of(STANDING))
            .distinct()
            .toList();

    private final Grid grid;
    private Map<Integer, Column> columns = Map.of();
    private int ordinalColumn = ORDINAL;
    private int lastHeaderRow;

    private Form7(Grid grid) {
        this.grid = grid;
    }

    /** @param head the first rows of a sheet */
    static Optional<Form7> of(Grid head) {
        return Optional.of(new Form7(head)).filter(Form7::findHeader);
    }

    private boolean findHeader() {
        for (int first : grid.rowNumbers().stream().limit(HEADER_WITHIN).toList()) {
            Map<Integer, String> headers = new TreeMap<>();
            for (int row = first; row < first + HEADER_ROWS && !isFirstLine(row); row++) {
                grid.row(row).forEach((column, cell) -> headers.merge(column, cell.text(), (a, b) -> a + " " + b));
                consider(headers, row);
            }
        }
        return columns.containsValue(Column.NAMES) && columns.containsValue(Column.DATES) && columns.size() >= ENOUGH;
    }

    private boolean isFirstLine(int row) {
        return grid.row(row).values().stream()
                        .findFirst()
                        .map(Cell::text)
                        .filter("1"::equals)
                        .isPresent()
                && !TableHead.isColumnNumbers(grid.row(row));
    }

    private void consider(Map<Integer, String> headers, int row) {
        Map<Integer, Column> found = new TreeMap<>();
        int[] ordinal = {ORDINAL};
        headers.forEach((column, text) -> {
            if (Plain.words(text).matches("(.* )?(stt|tt|so tt|so thu tu)( \\d+)?")) {
                ordinal[0] = column;
            } else {
                Column.named(text)
                        .filter(name -> !found.containsValue(name))
                        .ifPresent(name -> found.put(column, name));
            }
        });
        boolean better =
                found.size() > columns.size() || (found.size() == columns.size() && ordinal[0] > ordinalColumn);
        boolean numbersBelow =
                found.size() == columns.size() && row == lastHeaderRow + 1 && TableHead.isColumnNumbers(grid.row(row));
        if (better || numbersBelow) {
            columns = found;
            ordinalColumn = ordinal[0];
            lastHeaderRow = row;
        }
    }

    /** Whether a row stands below the header and is not the one that numbers its columns. */
    boolean isBody(int row, Map<Integer, Cell> cells) {
        return row > lastHeaderRow && !TableHead.isColumnNumbers(cells);
    }

    boolean begins(Map<Integer, Cell> cells) {
        return ordinalColumn == ORDINAL
                || (cells.containsKey(ordinalColumn)
                        && cells.get(ordinalColumn).text().matches("\\d+\\.?"));
    }

    /** @param first number of the row the member begins at */
    Optional<SheetRow> member(int first, List<Map<Integer, Cell>> lines) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        columns.forEach((index, column) -> {
            List<Pieces.Piece> pieces = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                Cell cell = lines.get(line).get(index);
                if (cell != null) {
                    pieces.addAll(Pieces.of(column, cell, line));
                }
            }
            Pieces.assign(column, pieces).forEach(cells::putIfAbsent);
        });
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        columns.forEach((index, column) -> column.parts.forEach(
                part -> cells.putIfAbsent(part, new Cell(Columns.letters(index) + first, "", false, false))));
        return Optional.of(new SheetRow(first, cells));
    }
}
