package vn.chibo.organisations.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets of texts: headers that repeat and stay, cells never as formulas. */
final class TreeBook {
    private static final int WIDE = 28;

    private TreeBook() {}

    record Sheet(String name, List<String> headers, List<List<String>> rows) {}

    static byte[] write(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Chibo", "1.0")) {
            for (Sheet sheet : sheets) {
                fill(book.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, Sheet table) throws IOException {
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(0, column, table.headers().get(column));
            sheet.style(0, column).bold().wrapText(true).borderStyle("thin").set();
            sheet.style(column).format("@").set();
            sheet.width(column, WIDE);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                sheet.value(row + 1, column, table.rows().get(row).get(column));
            }
        }
        sheet.repeatRows(0);
        sheet.freezePane(0, 1);
    }
}
