package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/**
 * A comrade goes from one cell to another: one secretary drafts and introduces, the letter is printed, the other
 * receives from the desk; from that day the comrade is counted, found and signs in there and no longer here.
 */
@ExtendWith(JourneyServer.class)
class TransferJourneyTests {
    private static final String THERE = "Chi bộ Trường THPT Trăng Khuyết";

    private World.Cell here;
    private World.Someone sender;
    private World.Someone receiver;
    private World.Someone ha;

    @BeforeEach
    void twoCells() {
        CellMonth.itIs("2026-05-12T08:00:00");
        var world = JourneyServer.bean(World.class);
        here = world.cell("Chi bộ Trường THCS Sao Hôm");
        sender = here.secretary("Phạm Minh Khang");
        ha = here.member("Nguyễn Thị Hà");
        receiver = world.cell(THERE).secretary("Đặng Thị Lạ");
    }

    @Test
    void fromTheDraftToTheReception(Visit visit) {
        var desk = new Hand(visit.signedIn(sender));
        desk.at("/members").follow(ha.name()).follow("Trang riêng").follow("Chuyển sinh hoạt");
        desk.type("#q", "trang khuyet").press("Xem");
        desk.page().getByLabel(THERE).check();
        desk.type("form[method=post] [name=reason]", "Nhận công tác mới").press("Lập hồ sơ chuyển");
        desk.sees("Đang lập").sees(THERE);
        desk.press("Cấp giấy giới thiệu và chuyển đi").sees("Đã giới thiệu, chờ tiếp nhận");
        desk.sees("Hoàn thành trước hết ngày").sees("Vì sao?");
        visit.picture(desk.page(), "transfer-sent");
        String letter = CellMonth.downloaded(desk.page(), "main a:has-text('PDF')");
        org.assertj.core.api.Assertions.assertThat(letter).contains(ha.name(), here.name, THERE, "03/02/2011");

        var other = new Hand(visit.signedIn(receiver));
        assertThat(other.page().locator("main")).not().containsText("PDF");
        other.at("/").follow(ha.name() + ": chờ chi bộ tiếp nhận sinh hoạt");
        visit.picture(other.page(), "transfer-receive");
        other.press("Tiếp nhận").sees("Đã tiếp nhận").sees("12/05/2026");
        other.at("/members").follow(ha.name()).sees("#open", "Chính thức");

        desk.at("/members/movements").sees("Chuyển đi chi bộ khác").sees("2 + 0 − 1 = 1");
        desk.at("/members").sees("Đang sinh hoạt · 1");
        assertThat(desk.page().locator("#results")).not().containsText(ha.name());
        visit.signedIn(ha).waitForSelector("header >> text=" + THERE);
    }
}
