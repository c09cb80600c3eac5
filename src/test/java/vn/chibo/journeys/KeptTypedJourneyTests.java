package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/** Nothing typed into a form is lost, and nobody else at the computer is shown it. */
@ExtendWith(JourneyServer.class)
class KeptTypedJourneyTests {
    private static final String TYPED = "Bàn việc quyên góp sách";

    @Test
    void whatWasTypedComesBackUntilTheServerHasTakenIt(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Văn phòng");
        var secretary = cell.secretary("Phạm Minh Khang");
        var deputy = cell.deputy("Nguyễn Thị Hà");
        visit.expectComplaint("ERR_INTERNET_DISCONNECTED");
        visit.expectComplaint("htmx:sendError");

        Page desk = visit.signedIn(secretary);
        desk.navigate("/meetings");
        button(desk, "Lập chương trình kỳ tới").click();
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm nội dung"))
                .click();
        name(desk).fill(TYPED);
        String form = desk.url();

        desk = anotherTab(desk, form);
        assertPutBack(desk);

        desk.context().setOffline(true);
        button(desk, "Lưu").click();
        desk.waitForTimeout(300);
        desk.context().setOffline(false);
        desk.navigate("/meetings");
        desk.navigate(form);
        assertPutBack(desk);

        desk.context().clearCookies();
        button(desk, "Lưu").click();
        assertThat(desk.locator("[name=password]")).isVisible();
        desk.fill("[name=username]", deputy.username());
        desk.fill("[name=password]", World.PASSWORD);
        desk.click("main form[action='/sign-in'] button");
        assertThat(desk.locator(".side")).isVisible();
        desk.navigate(form);
        assertThat(name(desk)).hasValue("");

        desk.context().clearCookies();
        visit.signIn(desk, secretary);
        desk.navigate(form);
        assertPutBack(desk);
        button(desk, "Lưu").click();
        assertThat(desk.locator("#items")).containsText(TYPED);
        desk.navigate(form);
        assertThat(name(desk)).hasValue("");
        assertThat(desk.locator(".kept")).hasCount(0);
    }

    private static void assertPutBack(Page page) {
        assertThat(name(page)).hasValue(TYPED);
        assertThat(page.locator(".kept")).containsText("Đã đưa lại");
    }

    private static Page anotherTab(Page page, String address) {
        Page other = page.context().newPage();
        page.close();
        other.navigate(address);
        return other;
    }

    private static Locator name(Page page) {
        return page.getByLabel("Tên nội dung");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }
}
