package vn.chibo.members.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.chibo.shared.RuleViolation;

/** Reads the sheets of an XLSX as streams; the shared texts of a long one wait on disk, not in memory. */
final class Workbook implements RowFile {
    private final Path file;
    private final List<String> sheets;
    private final List<String> formats;
    private final boolean since1904;

    Workbook(Path file, List<String> sheets, List<String> formats, boolean since1904) {
        this.file = file;
        this.sheets = sheets;
        this.formats = formats;
        this.since1904 = since1904;
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void read(String sheet, Taker taker) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var texts = SharedTexts.of(zip);
                InputStream in = zip.getInputStream(zip.getEntry(sheet))) {
            rows(Workbooks.reader(in), texts, taker);
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw Workbooks.unreadable();
        }
    }

    private void rows(XMLStreamReader xml, SharedTexts texts, Taker taker) throws XMLStreamException, IOException {
        int number = 0;
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    number = after(number, Workbooks.attribute(xml, "r"));
                    cells = new LinkedHashMap<>();
                } else if (xml.getLocalName().equals("c")) {
                    cell(xml, texts, number, cells);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !cells.isEmpty()
                    && !taker.take(number, cells)) {
                return;
            }
        }
    }

    /** Rows stand in their order, each once: the number of a row is how it is found again. */
    private static int after(int number, String given) {
        int next = given.isEmpty() ? number + 1 : Integer.parseInt(given);
        if (next <= number) {
            throw Workbooks.unreadable();
        }
        return next;
    }

    private void cell(XMLStreamReader xml, SharedTexts texts, int row, Map<Integer, Cell> cells)
            throws XMLStreamException, IOException {
        String given = Workbooks.attribute(xml, "r");
        String type = Workbooks.attribute(xml, "t");
        String style = Workbooks.attribute(xml, "s");
        boolean formula = false;
        String value = "";
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        xml.getElementText();
                    }
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = SharedTexts.text(xml, "is");
                    default -> depth++;
                }
            }
        }
        int column = given.isEmpty() ? cells.size() : column(given);
        String ref = given.isEmpty() ? Columns.letters(column) + row : given;
        Cell cell = formula ? new Cell(ref, value, false, true) : typed(ref, type, style, value, texts);
        if (!cell.isEmpty()) {
            if (cell.text().length() > LONGEST_CELL) {
                throw RuleViolation.at("file", "members.import.cell-too-long", row, LONGEST_CELL);
            }
            if (column >= MAX_COLUMNS) {
                throw RuleViolation.at("file", "members.import.too-many-columns", MAX_COLUMNS);
            }
            cells.put(column, cell);
        }
    }

    private Cell typed(String ref, String type, String style, String value, SharedTexts texts) throws IOException {
        if (value.isEmpty()) {
            return new Cell(ref, "", false, false);
        }
        return switch (type) {
            case "s" -> new Cell(ref, SheetTexts.tidy(texts.at(Integer.parseInt(value))), false, false);
            case "", "n" -> SheetTexts.number(ref, value, format(style), since1904);
            default -> new Cell(ref, SheetTexts.tidy(value), false, false);
        };
    }

    private String format(String style) {
        int number = style.isEmpty() ? 0 : Integer.parseInt(style);
        return number < formats.size() ? formats.get(number) : "";
    }

    private static int column(String ref) {
        int column = 0;
        for (int at = 0; at < ref.length() && ref.charAt(at) >= 'A' && column <= MAX_COLUMNS; at++) {
            column = column * 26 + ref.charAt(at) - 'A' + 1;
        }
        if (column == 0) {
            throw Workbooks.unreadable();
        }
        return column - 1;
    }
}
