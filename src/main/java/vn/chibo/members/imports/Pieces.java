package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chibo.members.Field;
import vn.chibo.members.Field.Kind;
import vn.chibo.members.Standing;

/** Takes the composite cells of Mẫu 7 apart: by what a piece is labelled, what it looks like, on which line it stands. */
final class Pieces {
    private static final Pattern LABELLED = Pattern.compile("([^:\\d]{1,40}):\\s*(.+)");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}");
    private static final Pattern DEGREE = Pattern.compile("dai hoc|cao dang|thac si|tien si|su pham");
    private static final Map<String, Field> LABELS = labels();

    private Pieces() {}

    record Piece(Cell cell, int line) {}

    static List<Piece> of(Form7.Column column, Cell cell, int line) {
        List<Piece> pieces = new ArrayList<>();
        int place = line;
        for (String text : cell.text().split(separators(column))) {
            for (String part : isMove(column) ? dayApart(text) : List.of(text)) {
                if (!part.isBlank() || cell.formula()) {
                    var piece = new Cell(cell.ref(), Plain.line(part), cell.number(), cell.formula());
                    pieces.add(new Piece(piece, place));
                }
                place++;
            }
        }
        return pieces;
    }

    static Map<Field, Cell> assign(Form7.Column column, List<Piece> pieces) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        if (pieces.isEmpty()) {
            return cells;
        }
        if (column.parts.size() == 1) {
            String glue = column == Form7.Column.HOME ? ", " : "; ";
            cells.put(column.parts.getFirst(), joined(pieces, glue));
            return cells;
        }
        for (Piece piece : pieces) {
            place(column, piece, cells);
        }
        standing(column, pieces).ifPresent(cell -> cells.put(Field.STANDING, cell));
        return cells;
    }

    private static void place(Form7.Column column, Piece piece, Map<Field, Cell> cells) {
        Matcher labelled = LABELLED.matcher(piece.cell().text());
        if (labelled.matches()) {
            Field field = LABELS.get(Plain.words(labelled.group(1)));
            if (field != null && column.parts.contains(field)) {
                cells.put(field, at(piece.cell(), labelled.group(2)));
                return;
            }
        }
        Field byLine = piece.line() < column.parts.size() ? column.parts.get(piece.line()) : null;
        if (byLine != null && !cells.containsKey(byLine) && fits(byLine, piece.cell())) {
            cells.put(byLine, piece.cell());
            return;
        }
        for (Field field : column.parts) {
            if (!cells.containsKey(field) && fits(field, piece.cell())) {
                cells.put(field, piece.cell());
                return;
            }
        }
        cells.merge(column.parts.getLast(), piece.cell(), (a, b) -> at(a, a.text() + "; " + b.text()));
    }

    private static boolean fits(Field field, Cell cell) {
        String plain = Plain.words(cell.text());
        boolean digits = cell.text().chars().anyMatch(Character::isDigit);
        return switch (field) {
            case GENERAL_EDUCATION ->
                Codes.theory(plain).filter(code -> !code.isEmpty()).isEmpty();
            case POLITICAL_THEORY ->
                Codes.theory(plain).isPresent()
                        || (!digits && !DEGREE.matcher(plain).find());
            case FULL_NAME, USED_NAME -> !digits;
            case SEX -> !digits;
            default -> field.kind() != Kind.DATE || digits || cell.formula();
        };
    }

    /** The column itself says how somebody left; only among the ways out of the Party the words decide. */
    private static java.util.Optional<Cell> standing(Form7.Column column, List<Piece> pieces) {
        Cell first = joined(pieces, "; ");
        return java.util.Optional.ofNullable(
                switch (column) {
                    case OUT -> at(first, Standing.TRANSFERRED.name());
                    case DEATH -> at(first, Standing.DECEASED.name());
                    case LEAVING ->
                        at(
                                first,
                                Codes.standingWithin(Plain.words(first.text()))
                                        .map(Standing::name)
                                        .orElse(first.text()));
                    default -> null;
                });
    }

    private static List<String> dayApart(String text) {
        Matcher day = DAY.matcher(text);
        return day.find()
                ? List.of(
                        day.group(),
                        (text.substring(0, day.start()) + text.substring(day.end()))
                                .replaceAll("^[\\s,;:.-]+|[\\s,;:-]+$", ""))
                : List.of(text);
    }

    private static String separators(Form7.Column column) {
        return switch (column) {
            case SEX_AND_ORIGIN -> "[\\n;,/]";
            case DATES -> "[\\n;,]| - | \\u2013 ";
            case HOME, JOBS, NOTE -> "\\n";
            default -> "[\\n;]";
        };
    }

    private static boolean isMove(Form7.Column column) {
        return column.parts.contains(Field.LEFT_ON) || column.parts.contains(Field.IN_CELL_FROM);
    }

    private static Cell joined(List<Piece> pieces, String glue) {
        Cell first = pieces.getFirst().cell();
        boolean formula = pieces.stream().anyMatch(piece -> piece.cell().formula());
        String text = pieces.stream().map(piece -> piece.cell().text()).collect(Collectors.joining(glue));
        return new Cell(first.ref(), text, false, formula);
    }

    private static Cell at(Cell cell, String text) {
        return new Cell(cell.ref(), text, false, cell.formula());
    }

    private static Map<String, Field> labels() {
        Map<String, Field> labels = new java.util.HashMap<>();
        for (Field field : Field.values()) {
            labels.put(Plain.words(field.name()), field);
        }
        String[][] words = {
            {"the", "CARD_NUMBER"},
            {"so the", "CARD_NUMBER"},
            {"the dv", "CARD_NUMBER"},
            {"ll", "FILE_NUMBER"},
            {"so ll", "FILE_NUMBER"},
            {"ly lich", "FILE_NUMBER"},
            {"so ly lich", "FILE_NUMBER"},
            {"hh", "BADGE"},
            {"huy hieu", "BADGE"},
            {"huy hieu dang", "BADGE"},
            {"llct", "POLITICAL_THEORY"},
            {"ly luan chinh tri", "POLITICAL_THEORY"},
            {"gdpt", "GENERAL_EDUCATION"},
            {"hoc van", "GENERAL_EDUCATION"},
            {"chuyen mon", "PROFESSIONAL_LEVEL"},
            {"cm", "PROFESSIONAL_LEVEL"},
            {"ngoai ngu", "LANGUAGES"},
            {"nn", "LANGUAGES"},
            {"sinh", "BIRTH_DATE"},
            {"ngay sinh", "BIRTH_DATE"},
            {"dang dung", "USED_NAME"},
            {"ten dang dung", "USED_NAME"},
            {"bi danh", "USED_NAME"},
            {"vao dang", "JOINED_ON"},
            {"ngay vao dang", "JOINED_ON"},
            {"ket nap", "JOINED_ON"},
            {"chinh thuc", "OFFICIAL_ON"},
            {"ngay chinh thuc", "OFFICIAL_ON"},
            {"quan doi", "ARMY"},
            {"nhap ngu", "ARMY"},
            {"cong an", "POLICE"},
            {"nghi huu", "RETIRED"},
            {"huu", "RETIRED"},
            {"dan toc", "ETHNICITY"},
            {"ton giao", "RELIGION"}
        };
        for (String[] pair : words) {
            labels.put(pair[0], Field.valueOf(pair[1]));
        }
        return Map.copyOf(labels);
    }
}
