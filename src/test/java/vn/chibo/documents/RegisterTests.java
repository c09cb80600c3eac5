package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;

class RegisterTests {
    static Register members(int rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Số\nTT", 10, Align.CENTRE));
        columns.add(new Column("Họ và tên khai sinh\nHọ và tên đang dùng\nNgày sinh", 42, Align.LEFT));
        for (int column = 3; column <= 14; column++) {
            columns.add(new Column("Nội dung cột\nthứ " + column, 19, Align.LEFT));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            List<String> cells =
                    new ArrayList<>(List.of(row + "", "Nguyễn Thị Hồng Hạnh\n=HYPERLINK(\"x\")\n05/9/1980"));
            for (int column = 3; column <= 14; column++) {
                cells.add("Kinh\nKhông\n0123");
            }
            lines.add(cells);
        }
        return new Register(
                List.of("Đảng ủy xã Đông Sơn", "Chi bộ Toán - Tin học"),
                "DANH SÁCH ĐẢNG VIÊN",
                List.of("Mẫu 7-HSĐV"),
                columns,
                true,
                lines,
                List.of("Tổng số: " + rows),
                true);
    }

    @Test
    void printsCompositeCellsOnConformingPages() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RegisterPdf().write(members(60), out);
        assertThat(Written.objections(out.toByteArray(), PDFAFlavour.PDFA_2_U)).isEmpty();
        assertThat(Written.pdfText(out.toByteArray()).replaceAll("\\s+", " "))
                .contains("DANH SÁCH ĐẢNG VIÊN", "Nguyễn Thị Hồng Hạnh", "(14)", "Tổng số: 60");
    }

    @Test
    void answersForAThousandComrades() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTimeout(Duration.ofSeconds(60), () -> new RegisterPdf().write(members(1000), out));
        assertThat(Written.pdfText(out.toByteArray())).contains("Tổng số: 1000");
    }

    @Test
    void writesEveryCellAsTextIntoASheet() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RegisterSheet().write(members(3), out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            var cell = rows.get(6).getCell(1);
            assertThat(cell.getText()).contains("Nguyễn Thị Hồng Hạnh\n=HYPERLINK");
            assertThat(cell.getFormula()).isNull();
            assertThat(rows.get(6).getCell(5).getText()).endsWith("0123");
        }
    }
}
