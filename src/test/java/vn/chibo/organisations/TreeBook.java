package vn.chibo.organisations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A tree of units and posts as a spreadsheet file. */
public final class TreeBook {
    static final List<String> UNITS = List.of(
            "Tên tổ chức",
            "Loại tổ chức",
            "Cấp trên trực tiếp",
            "Địa danh",
            "Cấp học",
            "Từ ngày",
            "Đến trước ngày",
            "Căn cứ");
    static final List<String> POSTS = List.of("Tổ chức", "Họ và tên", "Chức vụ", "Từ ngày", "Đến trước ngày", "Căn cứ");

    private TreeBook() {}

    /** Superiors may stand below those they lead. */
    public static byte[] sound() {
        String school = "Đảng bộ Trường THPT Sông Nam";
        return book(
                units -> {
                    row(units, 1, "Chi bộ Toán", "Chi bộ trực thuộc", school, "", "", "05/09/2019", "", "");
                    row(units, 2, "Chi bộ Văn", "Chi bộ trực thuộc", school, "", "", "05/09/2019", "", "");
                    row(
                            units,
                            3,
                            school,
                            "Đảng bộ cơ sở",
                            "",
                            "Phương Nam",
                            "Trung học phổ thông",
                            "05/09/2018",
                            "",
                            "");
                },
                posts -> {
                    row(posts, 1, "Chi bộ Toán", "Trần Văn An", "Bí thư", "01/01/2020", "", "QĐ 5");
                    row(posts, 2, "Chi bộ Văn", "Lê Thị Bình", "Bí thư", "01/01/2020", "", "QĐ 6");
                });
    }

    static byte[] book(Consumer<Worksheet> units, Consumer<Worksheet> posts) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Thu", "1.0")) {
            Worksheet first = book.newWorksheet("Đơn vị");
            row(first, 0, UNITS.toArray(String[]::new));
            units.accept(first);
            Worksheet second = book.newWorksheet("Chức vụ");
            row(second, 0, POSTS.toArray(String[]::new));
            posts.accept(second);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
