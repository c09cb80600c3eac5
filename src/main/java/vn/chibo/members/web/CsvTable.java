package vn.chibo.members.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180 (commas, CRLF) in UTF-8 with the mark by which Excel knows it. No value is a formula: a text that a
 * spreadsheet would reckon with gets an apostrophe before it ({@code =1+1} becomes {@code '=1+1}), the mark by which
 * spreadsheets themselves keep a text a text.
 */
final class CsvTable implements TableFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** The wide forms too: a Japanese or Chinese input method writes them, and some spreadsheets read them as the plain. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final BufferedWriter writer;

    CsvTable(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write("\uFEFF");
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        var line = new StringBuilder();
        for (Object cell : cells) {
            if (!line.isEmpty()) {
                line.append(',');
            }
            line.append(quoted(text(cell)));
        }
        write(line.append("\r\n").toString());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Number number -> number.toString();
            default -> harmless(cell.toString());
        };
    }

    /** Leading blanks do not hide a formula from every spreadsheet. */
    static String harmless(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\u00A0')) {
            first++;
        }
        return first < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(one -> one == ',' || one == '"' || one == '\r' || one == '\n')
                && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
