package vn.chibo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A register of invented members of any length, in the columns of the member database. */
final class InventedRegister {
    static final List<String> HEADERS = List.of(
            "ID",
            "Họ và tên khai sinh",
            "Giới tính",
            "Ngày sinh",
            "Dân tộc",
            "Tôn giáo",
            "Số định danh cá nhân",
            "Số thẻ đảng viên",
            "Nơi cấp thẻ",
            "Ngày cấp thẻ",
            "Nơi sinh - Quốc gia",
            "Nơi sinh - Tỉnh/Thành phố",
            "Nơi sinh - Chi tiết",
            "Quê quán - Quốc gia",
            "Quê quán - Tỉnh/Thành phố",
            "Quê quán - Chi tiết",
            "Nơi cư trú - Tỉnh/Thành phố",
            "Nơi cư trú - Chi tiết",
            "Ngày vào Đảng",
            "Ngày chính thức",
            "Trạng thái");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi"
    };
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Quốc", "Thanh", "Ngọc"};
    private static final String[] GIVEN = {
        "An", "Bình", "Cường", "Dũng", "Đào", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Lan", "Linh", "Mai", "Nam", "Nga",
        "Phúc", "Sơn", "Tâm", "Thảo", "Yến"
    };
    private static final int FLUSH = 1000;

    private final int rows;
    private final int series;

    InventedRegister(int rows, int series) {
        this.rows = rows;
        this.series = series;
    }

    private String[] row(int i) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(i % 17_000);
        LocalDate joined = birth.plusYears(22);
        int name = i / 17_000;
        return new String[] {
            "DV%d%08d".formatted(series, i),
            FAMILY[name % 10] + " " + MIDDLE[name / 10 % 6] + " " + GIVEN[series % 20] + " " + GIVEN[i % 20],
            i % 2 == 0 ? "Nam" : "Nữ",
            DAY.format(birth),
            "Kinh",
            "Không",
            "0%02d%09d".formatted(series, i),
            "%02d%010d".formatted(series, i),
            "Phương Nam",
            "03/02/2022",
            "Việt Nam",
            "Phương Nam",
            "Xã An Hòa",
            "Việt Nam",
            "Phương Nam",
            "Xã An Bình",
            "Phương Nam",
            "Khu phố 3, phường Đông",
            DAY.format(joined),
            DAY.format(joined.plusYears(1)),
            "Đang sinh hoạt"
        };
    }

    Path csv() throws IOException {
        Path file = Files.createTempFile("chibo", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, HEADERS.toArray(String[]::new));
            for (int i = 0; i < rows; i++) {
                line(out, row(i));
            }
        }
        return file;
    }

    private static void line(BufferedWriter out, String[] cells) throws IOException {
        for (int at = 0; at < cells.length; at++) {
            out.write(at == 0 ? "\"" : ",\"");
            out.write(cells[at]);
            out.write('"');
        }
        out.write('\n');
    }

    /** Texts in their cells: the writer's table of shared ones would itself fill the memory. */
    Path xlsx() throws IOException {
        Path file = Files.createTempFile("chibo", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "Chibo", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sach");
            cells(sheet, 0, HEADERS.toArray(String[]::new));
            for (int i = 0; i < rows; i++) {
                cells(sheet, i + 1, row(i));
                if (i % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void cells(Worksheet sheet, int row, String[] texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.inlineString(row, column, texts[column]);
        }
    }
}
