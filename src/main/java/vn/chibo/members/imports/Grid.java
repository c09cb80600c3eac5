package vn.chibo.members.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.SpreadsheetGuard;

/** The cells of a sheet as texts: dates written dd/MM/yyyy, numbers in full, lines and marks put in order. */
final class Grid {
    private static final int MAX_ROWS = 20_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

    /** The sheets of a workbook that hold anything, in order. Looks for bombs first. */
    static List<Grid> of(byte[] file) {
        SpreadsheetGuard.check(file);
        List<Grid> grids = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    grids.add(new Grid(rows.iterator()));
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof RuleViolation known
                    ? known
                    : RuleViolation.at("file", "shared.spreadsheet.unreadable");
        }
        return grids;
    }

    private Grid(Iterator<Row> source) {
        while (source.hasNext()) {
            Row row = source.next();
            Map<Integer, Cell> cells = new TreeMap<>();
            for (var cell : row) {
                if (cell != null) {
                    Cell read = read(cell);
                    if (!read.isEmpty()) {
                        cells.put(cell.getColumnIndex(), read);
                    }
                }
            }
            if (!cells.isEmpty()) {
                rows.put(row.getRowNum(), cells);
            }
            if (rows.size() > MAX_ROWS) {
                throw RuleViolation.at("file", "members.import.too-many-rows", MAX_ROWS);
            }
        }
    }

    /** Numbers of the rows that hold anything, counted from 1 as the sheet shows them. */
    List<Integer> rowNumbers() {
        return List.copyOf(rows.keySet());
    }

    Map<Integer, Cell> row(int number) {
        return rows.getOrDefault(number, Map.of());
    }

    String text(int row, int column) {
        Cell cell = row(row).get(column);
        return cell == null ? "" : cell.text();
    }

    private static Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        String ref = cell.getAddress().toString();
        if (cell.getType() == CellType.FORMULA) {
            return new Cell(ref, String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue()), false, true);
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? new Cell(ref, day(cell), false, false)
                    : new Cell(ref, plain(cell.asNumber()), true, false);
        }
        return new Cell(ref, cell.getText() == null ? "" : Plain.lines(unescaped(cell.getText())), false, false);
    }

    /** Excel writes what XML cannot carry as _xHHHH_, above all the carriage return of lines typed elsewhere. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            char character = (char) Integer.parseInt(found.group(1), 16);
            boolean unseen = Character.isISOControl(character) && !Character.isWhitespace(character);
            return unseen ? "" : Matcher.quoteReplacement(String.valueOf(character));
        });
    }

    /** "12/12" typed for years of schooling becomes a day in a spreadsheet; its format tells. */
    private static String day(org.dhatim.fastexcel.reader.Cell cell) {
        LocalDate day = cell.asDate().toLocalDate();
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase();
        return format.contains("y") ? DAY.format(day) : day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase().replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return !bare.contains("general") && bare.contains("d") && bare.contains("m");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
