package vn.chibo.members;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Registers of invented comrades as spreadsheet files, in both layouts, whole or with faults planted. */
final class RegisterFile {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi"
    };
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Quốc", "Thanh", "Ngọc"};
    private static final String[] GIVEN = {
        "An", "Ánh", "Bình", "Cường", "Dũng", "Đào", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Hồng", "Huệ", "Khánh", "Lan",
        "Linh", "Lợi", "Mai", "Nam", "Nga", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trung", "Uyên", "Vân", "Yến"
    };
    static final List<String> DATABASE_HEADERS = List.of(
            "ID",
            "Họ và tên khai sinh",
            "Họ và tên đang dùng",
            "Giới tính",
            "Ngày sinh",
            "Dân tộc",
            "Tôn giáo",
            "Số định danh cá nhân",
            "Số thẻ đảng viên",
            "Nơi cấp thẻ",
            "Ngày cấp thẻ",
            "Số thẻ đảng cũ",
            "Tổ chức đảng đang sinh hoạt",
            "Nơi sinh - Quốc gia",
            "Nơi sinh - Tỉnh/Thành phố",
            "Nơi sinh - Chi tiết",
            "Quê quán - Quốc gia",
            "Quê quán - Tỉnh/Thành phố",
            "Quê quán - Chi tiết",
            "Nơi cư trú - Quốc gia",
            "Nơi cư trú - Tỉnh/Thành phố",
            "Nơi cư trú - Chi tiết",
            "Ngày vào Đảng",
            "Ngày chính thức",
            "Số CMND cũ",
            "Trạng thái",
            "Ngày rời đi",
            "Đánh dấu xóa");
    static final List<String> FORM_7_HEADERS = List.of(
            "Số TT",
            "Họ và tên khai sinh\nHọ và tên đang dùng\nNgày, tháng, năm sinh",
            "Nam, nữ\nDân tộc\nTôn giáo",
            "Quê quán",
            "Giáo dục phổ thông\nLý luận chính trị\nChuyên môn nghiệp vụ\nNgoại ngữ",
            "Nghề nghiệp, chức vụ, đơn vị công tác",
            "Ngày vào Đảng\nNgày chính thức",
            "Số thẻ đảng viên\nSố lý lịch\nHuy hiệu Đảng",
            "Quân đội\nCông an\nNghỉ hưu",
            "Chuyển đi (ngày, nơi đến)",
            "Chuyển đến (ngày, nơi đi)",
            "Từ trần",
            "Ra khỏi Đảng (ngày, lý do)",
            "Ghi chú");

    final List<Map<String, String>> rows = new ArrayList<>();

    static RegisterFile of(int count) {
        var file = new RegisterFile();
        for (int i = 0; i < count; i++) {
            LocalDate birth = LocalDate.of(1965 + i % 30, 1 + i % 12, 1 + i % 28);
            LocalDate joined = birth.plusYears(24).plusDays(i / 30);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("ID", "DV" + (100000 + i));
            row.put(
                    "name",
                    FAMILY[i % 10] + " " + MIDDLE[i / 10 % 6] + " " + GIVEN[i / 60 % 30] + suffix(i / 1800) + " "
                            + GIVEN[(i * 7) % 30]);
            row.put("sex", i % 2 == 0 ? "Nam" : "Nữ");
            row.put("birth", DAY.format(birth));
            row.put("citizen", "0792%02d%06d".formatted(birth.getYear() % 100, i));
            row.put("card", "%012d".formatted(79000000000L + i));
            row.put("joined", DAY.format(joined));
            row.put("official", DAY.format(joined.plusYears(1)));
            file.rows.add(row);
        }
        return file;
    }

    private static String suffix(int i) {
        return i == 0 ? "" : " " + MIDDLE[i % 6];
    }

    RegisterFile with(int row, String column, String value) {
        rows.get(row).put(column, value);
        return this;
    }

    byte[] databaseSheet(String organisation) {
        return write(sheet -> {
            sheet.value(0, 0, "DANH SÁCH ĐẢNG VIÊN");
            sheet.value(1, 0, "Tính đến ngày 22/11/2026");
            for (int column = 0; column < DATABASE_HEADERS.size(); column++) {
                sheet.value(3, column, DATABASE_HEADERS.get(column));
            }
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = rows.get(i);
                String[] cells = {
                    row.get("ID"),
                    row.get("name"),
                    row.getOrDefault("used", ""),
                    row.get("sex"),
                    row.get("birth"),
                    "Kinh",
                    "Không",
                    row.get("citizen"),
                    row.get("card"),
                    "Phương Nam",
                    "03/02/2022",
                    "",
                    row.getOrDefault("organisation", organisation),
                    "Việt Nam",
                    "Phương Nam",
                    "Xã An Hòa",
                    "Việt Nam",
                    "Phương Nam",
                    "Xã An Bình",
                    "Việt Nam",
                    "Phương Nam",
                    "Khu phố 3, phường Đông",
                    row.get("joined"),
                    row.get("official"),
                    "",
                    row.getOrDefault("standing", "Đang sinh hoạt"),
                    row.getOrDefault("left", ""),
                    row.getOrDefault("deleted", "")
                };
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(4 + i, column, cells[column]);
                }
            }
        });
    }

    /** Three lines a member, as the paper form has it. */
    byte[] form7() {
        return write(sheet -> {
            sheet.value(0, 0, "ĐẢNG BỘ PHƯỜNG ĐÔNG");
            sheet.value(1, 4, "DANH SÁCH ĐẢNG VIÊN");
            sheet.value(1, 13, "Mẫu 7-HSĐV");
            for (int column = 0; column < FORM_7_HEADERS.size(); column++) {
                sheet.value(3, column, FORM_7_HEADERS.get(column));
                sheet.value(4, column, column + 1);
            }
            int line = 5;
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = rows.get(i);
                sheet.value(line, 0, i + 1);
                lines(sheet, line, 1, row.get("name"), "", row.get("birth"));
                lines(sheet, line, 2, row.get("sex"), "Kinh", "Không");
                lines(sheet, line, 3, "Xã An Bình, Phương Nam");
                sheet.value(
                        line, 4, "12/12\n" + row.getOrDefault("theory", "Trung cấp") + "\nĐại học Sư phạm Toán\nAnh B");
                lines(sheet, line, 5, "Giáo viên Toán", "Trường THCS Phương Nam");
                lines(sheet, line, 6, row.get("joined"), row.get("official"));
                lines(sheet, line, 7, row.get("card"), "LL" + (1000 + i), "");
                lines(sheet, line, 9, row.getOrDefault("out", ""));
                lines(sheet, line, 12, row.getOrDefault("leaving", ""));
                line += 3;
            }
            sheet.value(line + 1, 10, "Phương Nam, ngày 22 tháng 11 năm 2026");
            sheet.value(line + 2, 10, "T/M CHI ỦY");
        });
    }

    private static void lines(Worksheet sheet, int row, int column, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null && !texts[i].isEmpty()) {
                sheet.value(row + i, column, texts[i]);
            }
        }
    }

    static byte[] write(java.util.function.Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Chibo", "1.0")) {
            content.accept(book.newWorksheet("Danh sách"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** As an upload lies on disk; gone with the test run. */
    static Path onDisk(byte[] file) {
        try {
            Path path = Files.createTempFile("chibo", ".test");
            path.toFile().deleteOnExit();
            return Files.write(path, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
