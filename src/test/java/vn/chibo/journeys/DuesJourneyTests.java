package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/**
 * Dues of a month: the cell opens its book, a comrade declares the base on the phone, the keeper collects, prints the
 * receipt and remits; the upper committee sees sums and confirms.
 */
@ExtendWith(JourneyServer.class)
class DuesJourneyTests {
    private static final String OWED = "85.000";

    @Test
    void fromTheDeclarationToTheRemittance(Visit visit) {
        visit.expectComplaint("422");
        CellMonth.itIs("2026-05-12T08:00:00");
        var world = JourneyServer.bean(World.class);
        var cell = world.cell("Chi bộ Trường Mầm non Sao Khuê");
        var keeper = cell.secretary("Phạm Minh Khang");
        var ha = cell.member("Nguyễn Thị Hà");
        var officer = world.officer(cell.parent, "Lê Thị Cán Bộ");

        var desk = new Hand(visit.signedIn(keeper));
        desk.at("/dues").press("Mở sổ đảng phí").sees("h1", "tháng 05/2026: còn 2 đồng chí");
        visit.picture(desk.page(), "dues-opened");

        var phone = new Hand(visit.signIn(visit.phone(), ha));
        phone.at("/dues/me").type("#base", "8,5 triệu").press("Kê khai").sees("#base-error", "");
        phone.type("#base", "8.500.000").press("Kê khai").sees("8.500.000").sees("Tôi còn " + OWED);
        visit.picture(phone.page(), "dues-declared-phone");

        desk.at("/dues").sees(OWED);
        desk.page().locator("tr", hasText(ha.name())).locator("[name=members]").check();
        desk.press("Ghi đã nộp đủ tháng này").sees("Đã ghi 1 phiếu thu");
        desk.follow(ha.name()).follow("Phiếu thu số 01/2026").sees(OWED);
        String receipt = CellMonth.downloaded(desk.page(), "text=In phiếu");
        org.assertj.core.api.Assertions.assertThat(receipt).contains(ha.name(), OWED, "PHIẾU THU ĐẢNG PHÍ");
        desk.at("/dues").press("Ghi đã nộp lên").sees("Chờ cấp trên xác nhận");
        visit.picture(desk.page(), "dues-remitted");

        phone.at("/dues/me").sees("h1", "Tôi đã nộp đủ đảng phí").sees("Phiếu thu số 01/2026");

        var above = new Hand(visit.signedIn(officer));
        above.at("/dues/report").sees("#waiting", cell.name);
        assertThat(above.page().locator("main")).not().containsText(ha.name());
        above.press("#waiting", "Xác nhận đã nhận");
        assertThat(above.page().locator("#waiting")).hasCount(0);
        desk.at("/dues").sees("Đã xác nhận 12/05/2026");
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String words) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
    }
}
