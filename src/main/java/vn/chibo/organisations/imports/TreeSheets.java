package vn.chibo.organisations.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.SpreadsheetGuard;

/** Reads the sheets of units and of posts, known by their headers in either language. */
@Component
class TreeSheets {
    private static final int MAX_ROWS = 3_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    TreeSheets(MessageSource messages) {
        this.messages = messages;
    }

    /** Units first. Refuses what is no harmless workbook, or holds neither sheet. */
    List<SheetLine> read(byte[] file) {
        SpreadsheetGuard.check(file);
        List<SheetLine> lines = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                lines.addAll(lines(sheet.read()));
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof RuleViolation known
                    ? known
                    : RuleViolation.at("file", "shared.spreadsheet.unreadable");
        }
        if (lines.isEmpty()) {
            throw RuleViolation.at("file", "organisations.tree-file.no-rows");
        }
        if (lines.size() > MAX_ROWS) {
            throw RuleViolation.at("file", "organisations.tree-file.too-many", MAX_ROWS);
        }
        lines.sort((one, other) -> Boolean.compare(one.post(), other.post()));
        return lines;
    }

    private List<SheetLine> lines(List<Row> rows) {
        List<SheetLine> lines = new ArrayList<>();
        Map<Integer, Column> columns = Map.of();
        for (Row row : rows) {
            if (columns.isEmpty()) {
                columns = header(row);
                continue;
            }
            SheetLine line = line(row, columns);
            if (line.cells().values().stream().anyMatch(cell -> !cell.text().isBlank() || cell.formula())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Both names and kinds for units, both unit and person for posts; else the row is no header. */
    private Map<Integer, Column> header(Row row) {
        Map<String, Column> known = new HashMap<>();
        for (Column column : Column.values()) {
            for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
                known.put(Folded.of(messages.getMessage("organisations.column." + column, null, locale)), column);
            }
        }
        Map<Integer, Column> columns = new HashMap<>();
        for (Cell cell : row) {
            if (cell != null && known.containsKey(Folded.of(cell.getText()))) {
                columns.put(cell.getColumnIndex(), known.get(Folded.of(cell.getText())));
            }
        }
        boolean units = columns.containsValue(Column.NAME) && columns.containsValue(Column.KIND);
        boolean posts = columns.containsValue(Column.UNIT) && columns.containsValue(Column.PERSON);
        return units || posts ? columns : Map.of();
    }

    private static SheetLine line(Row row, Map<Integer, Column> columns) {
        Map<Column, SheetLine.Cell> cells = new EnumMap<>(Column.class);
        for (Cell cell : row) {
            if (cell != null && columns.containsKey(cell.getColumnIndex())) {
                cells.put(columns.get(cell.getColumnIndex()), read(cell));
            }
        }
        return new SheetLine(columns.containsValue(Column.PERSON), row.getRowNum(), cells);
    }

    private static SheetLine.Cell read(Cell cell) {
        String ref = cell.getAddress().toString();
        if (cell.getType() == CellType.FORMULA) {
            return new SheetLine.Cell(ref, "", true);
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return new SheetLine.Cell(ref, DAY.format(cell.asDate()), false);
        }
        String text = cell.getText() == null ? "" : cell.getText();
        return new SheetLine.Cell(ref, text.replaceAll("\\s+", " ").strip(), false);
    }

    private static boolean isDay(Cell cell) {
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        return format.contains("d") && format.contains("m") && !format.contains("general");
    }
}
