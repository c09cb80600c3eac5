package vn.chibo.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Article;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Label;
import vn.chibo.documents.Block.Marker;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.Block.Table;

/** Documents of an invented school cell, as the tests need them. */
final class Samples {
    static final String WORK =
            "Trong tháng, dưới sự lãnh đạo trực tiếp của Đảng ủy nhà trường, chi bộ đã quán triệt đầy"
                    + " đủ, kịp thời các chủ trương, nghị quyết của Đảng; tập thể cán bộ, giáo viên, nhân viên giữ vững tư"
                    + " tưởng, phẩm chất đạo đức, ý thức tổ chức kỷ luật; tỉ lệ đảng viên dự sinh hoạt đạt 97,5%.";

    private Samples() {}

    static Letterhead head(Integer number) {
        return new Letterhead(
                "Đảng bộ Trường THPT Nguyễn Thượng Hiền",
                "Chi bộ Toán - Tin học",
                number,
                "CB",
                "Quảng Ninh",
                LocalDate.of(2026, 11, 5));
    }

    static PartyDocument resolution() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("1. Đánh giá tình hình thực hiện nhiệm vụ tháng 10 năm 2026"));
        blocks.add(new Items(Marker.DASH, List.of(WORK, WORK, WORK)));
        blocks.add(new Heading("2. Nhiệm vụ trọng tâm tháng 11 năm 2026"));
        blocks.add(new Article(
                1, Label.POINT, "Công tác chính trị, tư tưởng:", "đẩy mạnh học tập và làm theo Bác. " + WORK));
        blocks.add(new Article(2, Label.POINT, "", "Phân công đảng viên thực hiện nhiệm vụ như sau:"));
        blocks.add(new Items(
                Marker.LETTER,
                List.of(
                        "Bồi dưỡng học sinh giỏi;",
                        "Chuyển đổi số;",
                        "Kèm cặp quần chúng ưu tú;",
                        "Thi đua;",
                        "Báo cáo.")));
        blocks.add(table());
        blocks.add(new Heading("3. Tổ chức thực hiện"));
        blocks.add(Paragraph.plain(WORK));
        blocks.add(Paragraph.italic("Kết quả biểu quyết: 12/12 đảng viên chính thức biểu quyết tán thành (đạt 100%)."));
        return new PartyDocument(
                DocumentType.RESOLUTION,
                head(7),
                "về lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026",
                List.of(),
                blocks,
                List.of(new Signature("T/M Chi bộ", "Bí thư", "Nguyễn Thị Ngọc Ánh")),
                new Recipients(
                        List.of("Đảng ủy nhà trường (để báo cáo)", "Các đồng chí đảng viên trong chi bộ"), "Chi bộ"),
                false);
    }

    static Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; row <= 12; row++) {
            rows.add(List.of(
                    Integer.toString(row),
                    "Vũ Thuỳ Ngọc Ánh",
                    row == 1 ? "Bí thư" : "Đảng viên",
                    row % 3 == 0
                            ? "Phụ trách bồi dưỡng học sinh giỏi, chuyển đổi số;\nbáo cáo tiến độ trước ngày 25"
                            : "Kèm cặp quần chúng ưu tú",
                    "30/11/2026"));
        }
        return new Table(
                List.of(
                        new Column("STT", 14, Align.CENTRE),
                        new Column("Họ và tên", 45, Align.LEFT),
                        new Column("Chức vụ", 27, Align.LEFT),
                        new Column("Nhiệm vụ", 60, Align.LEFT),
                        new Column("Hạn", 27, Align.CENTRE)),
                rows);
    }

    static PartyDocument minutes() {
        return new PartyDocument(
                DocumentType.MINUTES,
                head(11),
                "sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
                List.of(),
                List.of(
                        Paragraph.plain("Thời gian: 14 giờ 00 phút, ngày 05 tháng 11 năm 2026."),
                        Paragraph.plain("Địa điểm: phòng họp tổ Toán - Tin học."),
                        new Heading("1. Thành phần"),
                        new Items(Marker.DASH, List.of("Có mặt: 12/13 đảng viên;", "Vắng: 1 (có lý do).")),
                        new Heading("2. Nội dung"),
                        Paragraph.plain(WORK),
                        Paragraph.plain("Hội nghị kết thúc lúc 16 giờ 00 phút cùng ngày.")),
                List.of(Signature.minuteTaker("Phạm Quỳnh Hương"), Signature.chair("Nguyễn Thị Ngọc Ánh")),
                new Recipients(List.of("Đảng ủy nhà trường"), "Chi bộ"),
                false);
    }

    static PartyDocument letter() {
        return new PartyDocument(
                DocumentType.LETTER,
                head(3),
                "về việc cử đảng viên dự lớp bồi dưỡng",
                List.of("Đảng ủy xã Đông Sơn"),
                List.of(Paragraph.plain(WORK)),
                List.of(new Signature("T/M Chi bộ", "Phó Bí thư", "Đặng Hữu Phước Lộc")),
                new Recipients(List.of("Như trên"), "Chi bộ"),
                true);
    }

    /** The longest paragraph there may be, of words and of one endless word. */
    static PartyDocument longest() {
        String words = (WORK + " ").repeat(PlainText.LIMIT / (WORK.length() + 1));
        PartyDocument letter = letter();
        return new PartyDocument(
                letter.type(),
                letter.head(),
                letter.subject(),
                letter.addressees(),
                List.of(
                        Paragraph.plain(words),
                        Paragraph.plain("Ộ".repeat(PlainText.LIMIT)),
                        new Table(
                                List.of(new Column("Nội dung", 80, Align.LEFT), new Column("", 40, Align.LEFT)),
                                List.of(List.of("1", "2"), List.of(words, "Ộ".repeat(2000))))),
                letter.signatures(),
                letter.recipients(),
                true);
    }

    /** The given text wherever a person can type one. */
    static PartyDocument everywhere(String text) {
        return new PartyDocument(
                DocumentType.SUBMISSION,
                new Letterhead(text, text, null, "CB", "Huế", LocalDate.of(2026, 2, 9)),
                text,
                List.of(text, text),
                List.of(
                        new Heading(text),
                        Paragraph.plain(text),
                        new Article(1, Label.CLAUSE, text, text),
                        new Items(Marker.LETTER, List.of(text)),
                        new Table(List.of(new Column(text.substring(0, 100), 40, Align.LEFT)), List.of(List.of(text)))),
                List.of(new Signature(text, text, text)),
                new Recipients(List.of(text), text),
                true);
    }
}
