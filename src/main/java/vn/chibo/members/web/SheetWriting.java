package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as spreadsheets: titles, a header that repeats on each page, texts as texts and never as formulas. */
final class SheetWriting {
    private static final int WIDEST = 40;

    private SheetWriting() {}

    /** A table of a workbook. Columns are texts, so that cells still to be filled keep leading zeros. */
    record Table(String name, List<String> titles, List<String> headers, List<List<String>> rows, boolean across) {}

    static byte[] write(Table... tables) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Chibo", "1.0")) {
            for (Table table : tables) {
                write(book.newWorksheet(table.name()), table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) throws IOException {
        int row = 0;
        for (String title : table.titles()) {
            sheet.value(row, 0, title);
            sheet.style(row++, 0).bold().set();
        }
        int header = row;
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(row, column, table.headers().get(column));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle("thin")
                    .set();
            sheet.style(column).format("@").set();
            sheet.width(column, width(table, column));
        }
        for (List<String> cells : table.rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
                sheet.style(row, column)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle("thin")
                        .format("@")
                        .set();
            }
        }
        sheet.repeatRows(header);
        sheet.freezePane(0, header + 1);
        if (table.across()) {
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToHeight((short) 0);
        }
    }

    private static double width(Table table, int column) {
        int longest = 8;
        for (String line : table.headers().get(column).split("\n")) {
            longest = Math.max(longest, line.length() + 2);
        }
        for (List<String> cells : table.rows()) {
            if (column < cells.size()) {
                for (String line : cells.get(column).split("\n")) {
                    longest = Math.max(longest, line.length() + 2);
                }
            }
        }
        return Math.min(longest, WIDEST);
    }
}
