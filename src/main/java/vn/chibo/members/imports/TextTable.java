package vn.chibo.members.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.shared.RuleViolation;

/**
 * A table as text (CSV), its cells parted by semicolons, commas or tabs. Only encodings that cannot be mistaken are
 * read: UTF-8, and UTF-16 with its mark; a wrong guess would change names without anybody seeing it.
 */
final class TextTable implements RowFile {
    private static final int LOOKED_AT = 20;
    private static final int MEMBER = 2;

    private final Path file;
    private final Charset encoding;
    private final char between;

    TextTable(Path file) throws IOException {
        this.file = file;
        this.encoding = encoding(file);
        this.between = between();
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(String sheet, Taker taker) throws IOException {
        try (Reader in = open()) {
            read(in, taker);
        } catch (CharacterCodingException broken) {
            throw RuleViolation.at("file", "members.import.encoding");
        }
    }

    private void read(Reader in, Taker taker) throws IOException {
        int row = 1;
        int column = 0;
        int above = 0;
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        var text = new StringBuilder();
        boolean quoted = false;
        int next = in.read();
        if (next < 0) {
            throw RuleViolation.at("file", "shared.spreadsheet.empty");
        }
        while (true) {
            int here = next;
            next = here < 0 ? -1 : in.read();
            if (here == 0) {
                throw RuleViolation.at("file", "members.import.no-table");
            }
            if (quoted && here >= 0) {
                if (here == '"' && next == '"') {
                    text.append('"');
                    next = in.read();
                } else if (here == '"') {
                    quoted = false;
                } else {
                    text.append((char) here);
                }
            } else if (here == '"' && text.isEmpty()) {
                quoted = true;
            } else if (here == between || here == '\n' || here == '\r' || here < 0) {
                put(cells, row, column++, text);
                if (here != between) {
                    if (here < 0 && (quoted || cells.size() >= MEMBER && column < above)) {
                        throw RuleViolation.at("file", "members.import.cut", row);
                    }
                    above = cells.isEmpty() ? above : column;
                    if (here == '\r' && next == '\n') {
                        next = in.read();
                    }
                    if (!cells.isEmpty() && !taker.take(row, cells) || here < 0) {
                        return;
                    }
                    cells = new LinkedHashMap<>();
                    row++;
                    column = 0;
                }
            } else {
                text.append((char) here);
            }
            if (text.length() > LONGEST_CELL) {
                throw RuleViolation.at("file", "members.import.cell-too-long", row, LONGEST_CELL);
            }
        }
    }

    private static void put(Map<Integer, Cell> cells, int row, int column, StringBuilder text) {
        String tidy = Plain.lines(text.toString());
        text.setLength(0);
        if (!tidy.isEmpty()) {
            if (column >= MAX_COLUMNS) {
                throw RuleViolation.at("file", "members.import.too-many-columns", MAX_COLUMNS);
            }
            cells.put(column, new Cell(Columns.letters(column) + row, tidy, false, false));
        }
    }

    private Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        encoding.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    /** How many bytes the mark of the encoding takes. */
    private long mark() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(3);
            boolean utf8 = first.length == 3 && (first[0] & 0xff) == 0xef && (first[1] & 0xff) == 0xbb;
            return utf8 ? 3 : encoding == StandardCharsets.UTF_8 ? 0 : 2;
        }
    }

    private static Charset encoding(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            int mark = first.length < 2 ? 0 : (first[0] & 0xff) << 8 | first[1] & 0xff;
            return mark == 0xfffe
                    ? StandardCharsets.UTF_16LE
                    : mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        }
    }

    /** Whichever sign parts the most cells in the first lines. */
    private char between() throws IOException {
        long[] found = new long[3];
        String signs = ";\t,";
        try (Reader in = open()) {
            int lines = 0;
            boolean quoted = false;
            for (int here = in.read(); here >= 0 && lines < LOOKED_AT; here = in.read()) {
                quoted ^= here == '"';
                int sign = signs.indexOf(here);
                if (sign >= 0 && !quoted) {
                    found[sign]++;
                }
                lines += here == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException broken) {
            throw RuleViolation.at("file", "members.import.encoding");
        }
        int most = 0;
        for (int sign = 1; sign < found.length; sign++) {
            most = found[sign] > found[most] ? sign : most;
        }
        return signs.charAt(most);
    }
}
