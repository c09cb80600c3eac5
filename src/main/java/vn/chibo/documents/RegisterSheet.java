package vn.chibo.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;

/**
 * Writes a {@link Register} as XLSX, set up to print as well. Every cell is text, so that a name beginning with "=" is
 * never a formula and a card number keeps its noughts.
 */
@Component
public class RegisterSheet {
    private static final double MM_PER_CHARACTER = 2.1;
    private static final double WIDEST = 200;
    private static final int LONGEST_NAME = 31;
    private static final int FLUSH_EVERY = 1000;

    /** Writes the workbook; the stream stays open. */
    public void write(Register register, OutputStream out) {
        Workbook book = new Workbook(out, "Chi Bo", "1.0");
        try {
            book.setGlobalDefaultFont("Times New Roman", 11);
            Worksheet sheet = book.newWorksheet(sheetName(register.title()));
            fill(sheet, register);
            sheet.finish();
            book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fill(Worksheet sheet, Register register) throws IOException {
        int columns = register.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, Math.min(WIDEST, register.columns().get(column).widthMm() / MM_PER_CHARACTER));
        }
        int row = lines(sheet, 0, register.above());
        sheet.value(row, 0, register.title());
        sheet.style(row, 0).bold().fontSize(14).set();
        row = lines(sheet, row + 1, register.subtitles()) + 1;
        int head = row;
        row = head(sheet, register, row);
        sheet.repeatRows(head, row - 1);
        sheet.freezePane(0, row);
        for (List<String> cells : register.rows()) {
            for (int column = 0; column < columns; column++) {
                sheet.value(row, column, register.cell(cells, column));
                style(sheet, row, column, register.columns().get(column));
            }
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        lines(sheet, row + 1, register.foot());
        sheet.pageOrientation(register.landscape() ? "landscape" : "portrait");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static int head(Worksheet sheet, Register register, int row) {
        for (int column = 0; column < register.columns().size(); column++) {
            sheet.value(row, column, register.columns().get(column).title());
            headStyle(sheet, row, column);
            if (register.numbered()) {
                sheet.value(row + 1, column, "(" + (column + 1) + ")");
                headStyle(sheet, row + 1, column);
            }
        }
        return row + (register.numbered() ? 2 : 1);
    }

    private static int lines(Worksheet sheet, int row, List<String> lines) {
        for (String line : lines) {
            sheet.value(row++, 0, line);
        }
        return row;
    }

    private static void headStyle(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void style(Worksheet sheet, int row, int column, Column shape) {
        String side =
                shape.align() == Align.CENTRE ? "center" : shape.align().name().toLowerCase();
        sheet.style(row, column)
                .wrapText(true)
                .format("@")
                .horizontalAlignment(side)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]*?:/\\\\'\\n]", " ").strip();
        String cut =
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
        return cut.isEmpty() ? "1" : cut;
    }
}
