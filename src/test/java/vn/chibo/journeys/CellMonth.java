package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.chibo.shared.MovableClock;
import vn.chibo.world.World;

/** A cell, its comrades, and what they do from the draft to the closure; the clock of the program moves with them. */
final class CellMonth {
    static final String ASSIGNED = "Bồi dưỡng đội tuyển Toán khối 9";
    static final String LATER = "Dự giờ, góp ý bốn tiết của giáo viên mới";
    static final String TOPIC = "Ứng dụng công nghệ trong kiểm tra, đánh giá";

    final World.Cell cell;
    final World.Someone secretary;
    final World.Someone deputy;
    final World.Someone recorder;
    final World.Someone ha;
    final World.Someone loi;
    private String meeting = "";

    CellMonth(String name) {
        cell = JourneyServer.bean(World.class).cell(name);
        secretary = cell.secretary("Phạm Minh Khang");
        deputy = cell.deputy("Hồ Thị Vân");
        recorder = cell.member("Huỳnh Thị Vui");
        ha = cell.member("Nguyễn Thị Hà");
        loi = cell.member("Trần Văn Lợi");
    }

    String meeting() {
        return meeting;
    }

    static void itIs(String moment) {
        Clock clock = JourneyServer.bean(Clock.class);
        JourneyServer.bean(MovableClock.class)
                .moveTo(LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant());
    }

    void draft(Hand desk) {
        desk.at("/meetings").press("Lập chương trình kỳ tới").sees("h1", "Chuẩn bị kỳ sinh hoạt tháng 4");
        meeting = java.net.URI.create(desk.page().url()).getPath();
    }

    void nameTheRecorder(Hand desk) {
        desk.follow("Sửa giờ, nơi, hình thức")
                .type("#place", "Phòng họp A")
                .choose("#recorder", recorder.name())
                .press("#session-form", "Lưu")
                .sees("thư ký: " + recorder.name());
    }

    void sendToTheCommittee(Hand desk) {
        desk.press("Gửi chi ủy thống nhất").sees("#committee", "Đồng chí Hồ Thị Vân chưa trả lời");
    }

    void agree(Hand hand) {
        hand.at(meeting).press("Tôi thống nhất").sees("h1", "Chi ủy đã thống nhất");
    }

    void announce(Hand desk) {
        desk.at(meeting).press("Thông báo cho đảng viên").sees("h1", "Đã thông báo");
    }

    void askToBeExcused(Hand hand) {
        hand.at(meeting)
                .type("#reason", "Đưa học sinh đi thi cấp tỉnh")
                .press("#answer", "Xin vắng")
                .sees("#answer", "Đồng chí đã xin vắng");
    }

    /** @param present of the whole cell, as the page counts them */
    void openAndCallTheRoll(Hand hand, String present) {
        hand.press("Khai mạc").sees("#roll", "Vắng");
        hand.sees("#roll", "Đưa học sinh đi thi cấp tỉnh");
        hand.press("Các đồng chí còn lại có mặt").sees("#roll", present);
    }

    void beginItem(Hand hand, int number) {
        String button = (number == 1 ? "Bắt đầu nội dung " : "Sang nội dung ") + number;
        hand.press(button).sees(".live__item-title", number + ". ");
    }

    void noConclusionNeeded(Hand hand) {
        hand.press("#item", "Nội dung này không cần kết luận riêng")
                .sees("#item", "Nội dung này không có kết luận riêng");
    }

    void conclude(Hand hand, String words, World.Someone owner, String due, String target) {
        hand.unfold("#item", "Thêm kết luận")
                .type("#conclusion-new [name=body]", words)
                .choose("#conclusion-new [name=owner]", owner.name())
                .type("#conclusion-new [name=due]", due)
                .type("#conclusion-new [name=target]", target)
                .press("#conclusion-new", "Lưu")
                .sees("[id^=conclusion-rows]", words);
    }

    void vote(Hand hand, int present) {
        hand.follow("Ghi biểu quyết")
                .type("#inFavour", String.valueOf(present))
                .press("Ghi kết quả")
                .sees("#votes", "Tán thành");
    }

    void promise(Hand hand, World.Someone preparer) {
        hand.type("#new-topic [name=title]", TOPIC).choose("#new-topic [name=preparer]", preparer.name());
        hand.page().locator("#new-topic [name=thematic]").check();
        hand.press("#new-topic", "Ghi").sees("#topic-lines", TOPIC);
    }

    void close(Hand chair) {
        chair.at(meeting + "/live/ending")
                .type("#assessment", "Chuẩn bị tốt, ý kiến thẳng thắn")
                .type("#atmosphere", "Nghiêm túc, cởi mở")
                .press("#ending-lines", "Lưu")
                .sees("#checks", "Đã đủ để kết thúc")
                .press("Kết thúc, làm biên bản")
                .sees("h1", "Biên bản");
    }

    static String downloaded(Page page, String link) {
        Download download = page.waitForDownload(() -> page.click(link));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(download.suggestedFilename()).endsWith(".pdf");
            return text;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
