package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.journeys.JourneyServer;
import vn.chibo.journeys.Visit;
import vn.chibo.world.World;

/** A secretary brings in the cell's register, with and without JavaScript. */
@ExtendWith(JourneyServer.class)
class MembersJourneyTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aRegisterIsUploadedCorrectedAndImported(Visit visit) {
        bringIn(visit, visit.screen(), "Chi bộ Trường THCS Hồng Hà", 6000);
    }

    @Test
    void theSameWorksWithoutJavaScript(Visit visit) {
        bringIn(visit, visit.withoutJavaScript(), "Chi bộ Trường THCS Tân An", 6500);
    }

    @Test
    void theRegisterFitsAPhone(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Trường Tiểu học Bến Nghé");
        Page page = visit.signIn(visit.phone(), cell.secretary("Phạm Minh Khang"));
        for (String address : new String[] {"/members", "/members/new", "/members/imports/new", "/members/me"}) {
            page.navigate(address);
            visit.picture(page, "phone-" + address.substring(1).replace('/', '-'));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void thePanelTakesThePlaceOfTheListOnAPhone(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Trường Tiểu học Bình Minh");
        var ha = cell.member("Nguyễn Thị Hà");
        Page page = visit.signIn(visit.phone(), cell.secretary("Phạm Minh Khang"));
        page.navigate("/members");
        page.click("tbody a:has-text('Nguyễn Thị Hà')");
        page.waitForSelector("#open");
        assertThat(page.url()).contains("open=" + ha.member().value());
        visit.picture(page, "phone-members-panel");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(page.locator("#results").isVisible()).isFalse();
        assertThat((Integer) page.evaluate("scrollY")).isZero();
        page.click("text=← Danh sách đảng viên");
        page.waitForSelector("#results tbody a");
        page.navigate("/find?q=nguyen ha");
        page.waitForSelector("a[href='/members/" + ha.member().value() + "']");
        visit.picture(page, "phone-find");
    }

    /** What a journey brings in stays: its comrades come far behind those of the tests that roll back. */
    private static void bringIn(Visit visit, Page page, String name, int from) {
        var cell = JourneyServer.bean(World.class).cell(name);
        visit.signIn(page, cell.secretary("Phạm Minh Khang"));
        var file = RegisterFile.of(from + 20);
        file.rows.subList(0, from).clear();
        file.with(2, "birth", "31/02/1967").with(5, "sex", "?");
        page.navigate("/members/imports/new");
        page.setInputFiles("#file", new FilePayload("danh-sach.xlsx", XLSX, file.databaseSheet(name)));
        page.click("main form[enctype] button");
        assertThat(page.textContent("h1")).contains("2 dòng cần sửa");
        visit.picture(page, "members-import-" + from);

        page.fill("#row-7-BIRTH_DATE", "28/02/1967");
        page.click("#mend-7 button");
        page.waitForSelector("h1:has-text('1 dòng cần sửa')");
        page.fill("#row-10-SEX", "Nữ");
        page.click("#mend-10 button");
        page.waitForSelector("h1:has-text('20 dòng')");
        page.click("button[value=all]");
        page.waitForSelector("h1:has-text('Đã nhập xong')");
        page.navigate("/members");
        assertThat(page.textContent(".chips")).contains("Đang sinh hoạt · 21");
        visit.picture(page, "members-list-" + from);

        page.click("tbody a >> nth=0");
        page.click("#open details summary:has-text('Mở hồ sơ')");
        page.waitForSelector("#open fieldset");
        visit.picture(page, "members-panel-" + from);
        page.check("input[value=review]");
        page.click("form[action$=openings] button");
        page.waitForSelector("#numbers");
        visit.picture(page, "members-file-" + from);
        page.click("#awards a.button");
        page.waitForSelector("main form [name=decidedOn]");
        visit.picture(page, "members-award-" + from);
        page.navigate("/members/register");
        visit.picture(page, "members-register-" + from);
    }
}
