package vn.chibo.members.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written through to the stream. Texts stand in their cells as texts, which no spreadsheet reckons with, and not in
 * a common list, which would have to be in memory; days are days, so that they sort. What is longer than a sheet may be
 * goes on in another, under the same header.
 */
final class XlsxTable implements TableFile {
    /** Rows of a sheet in Excel. */
    private static final int LONGEST_SHEET = 1_048_576;

    private static final int FLUSH_EVERY = 1_000;
    private static final double WIDE = 28;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private List<? extends @Nullable Object> header = List.of();
    private int sheets;
    private int row;

    XlsxTable(OutputStream out) {
        this.book = new Workbook(out, "Chibo", "1.0");
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        try {
            if (sheet == null) {
                header = cells;
                begin();
                return;
            }
            if (row == LONGEST_SHEET) {
                sheet.finish();
                begin();
            }
            write(sheet, cells);
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin() {
        sheets++;
        Worksheet begun = book.newWorksheet(sheets == 1 ? "Danh sach" : "Danh sach " + sheets);
        row = 0;
        for (int column = 0; column < header.size(); column++) {
            begun.width(column, WIDE);
        }
        begun.freezePane(0, 1);
        begun.repeatRows(0);
        write(begun, header);
        begun.range(0, 0, 0, header.size() - 1).style().bold().set();
        sheet = begun;
    }

    private void write(Worksheet sheet, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
        row++;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
