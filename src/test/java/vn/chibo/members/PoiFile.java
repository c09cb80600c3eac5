package vn.chibo.members;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Registers by a second writer, with what people do in them: merged cells, real dates, numbers as numbers. */
final class PoiFile {
    private PoiFile() {}

    /** Places stand under merged group headers; a row of column numbers follows. */
    static byte[] databaseSheet(String organisation) throws IOException {
        try (var book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("DS");
            texts(sheet, 0, "DANH SÁCH ĐẢNG VIÊN");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
            texts(
                    sheet,
                    2,
                    "STT",
                    "Họ và tên",
                    "Ngày sinh",
                    "Số CCCD",
                    "Quê quán",
                    "",
                    "",
                    "Tổ chức đảng",
                    "Ngày vào Đảng",
                    "Ngày chính thức");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 6));
            texts(sheet, 3, "", "", "", "", "Quốc gia", "Tỉnh/Thành phố", "Chi tiết");
            texts(sheet, 4, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)");
            Row first =
                    texts(sheet, 5, "1", "Nguyễn Thị Hà", "", "", "Việt Nam", "Phương Nam", "Xã An Bình", organisation);
            first.createCell(3).setCellValue(1174000123d);
            day(book, first, 2, LocalDate.of(1974, 8, 12));
            day(book, first, 8, LocalDate.of(1997, 2, 3));
            day(book, first, 9, LocalDate.of(1998, 2, 3));
            texts(
                    sheet,
                    6,
                    "2",
                    "Trần Văn Lợi",
                    "1/9/1980",
                    "079080000456",
                    "",
                    "",
                    "",
                    organisation,
                    "02/09/2004",
                    "02/09/2005");
            texts(sheet, 9, "", "", "", "", "", "", "", "", "Phương Nam, ngày 22 tháng 11 năm 2026");
            return bytes(book);
        }
    }

    static byte[] form7() throws IOException {
        try (var book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Mẫu 7");
            texts(sheet, 0, "CHI BỘ TRƯỜNG THCS SÔNG HỒNG");
            texts(sheet, 2, RegisterFile.FORM_7_HEADERS.toArray(String[]::new));
            for (int member = 0; member < 2; member++) {
                int top = 4 + member * 4;
                Row row = texts(
                        sheet,
                        top,
                        String.valueOf(member + 1),
                        member == 0 ? "Nguyễn Thị Hà" : "Trần Văn Lợi",
                        member == 0 ? "Nữ" : "Nam",
                        "Xã An Bình",
                        "",
                        "Giáo viên",
                        "",
                        "07912345678" + member);
                texts(sheet, top + 1, "", member == 0 ? "Hà Anh" : "", "Kinh", "Phương Nam", "Trung cấp", "", "");
                Row third = texts(sheet, top + 2, "", "", "Không", "", "Đại học Sư phạm");
                texts(sheet, top + 3, "", "", "", "", "Anh B");
                day(book, third, 1, LocalDate.of(1974, 8, 12));
                day(book, row, 6, LocalDate.of(1997, 2, 3));
                day(book, sheet.getRow(top + 1), 6, LocalDate.of(1998, 2, 3));
                CellStyle dayAndMonth = book.createCellStyle();
                dayAndMonth.setDataFormat(book.createDataFormat().getFormat("d-mmm"));
                row.createCell(4).setCellValue(LocalDate.of(2026, 12, 12));
                row.getCell(4).setCellStyle(dayAndMonth);
                sheet.addMergedRegion(new CellRangeAddress(top, top + 3, 0, 0));
            }
            return bytes(book);
        }
    }

    private static Row texts(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
        return row;
    }

    private static void day(XSSFWorkbook book, Row row, int column, LocalDate day) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        row.createCell(column).setCellValue(day);
        row.getCell(column).setCellStyle(style);
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
