package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.meetings.AnswerCommittee;
import vn.chibo.meetings.AskCommittee;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.PublishAgenda;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;
import vn.chibo.world.World;

/** The desk at a computer and on a phone, in light and dark, at 200 % and with large type, by keyboard alone. */
@ExtendWith(JourneyServer.class)
class HomeJourneyTests {

    @Test
    void theDeskFitsEveryScreenAndAnswersByPhone(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Đào tạo");
        var secretary = cell.secretary("Phạm Minh Khang");
        var deputy = cell.deputy("Hồ Thị Vân");
        var member = cell.member("Nguyễn Thị Hà");
        task(secretary, member, "Tuyên truyền an toàn giao thông với phụ huynh đầu giờ và cuối giờ học");
        var meeting = JourneyServer.bean(DraftAgenda.class).draft(secretary.actor(), cell.id);

        Page desk = visit.signedIn(secretary);
        looksRight(visit, desk, "home");
        skipsToTheContent(desk);

        int round = JourneyServer.bean(AskCommittee.class).ask(secretary.actor(), meeting);
        JourneyServer.bean(AnswerCommittee.class).answer(deputy.actor(), meeting, round, true, "");
        JourneyServer.bean(PublishAgenda.class).publish(secretary.actor(), meeting, "");
        Page phone = visit.signIn(visit.phone(), member);
        looksRight(visit, phone, "home-phone");
        targetsAreLargeEnough(phone);
        phone.waitForResponse(answer -> answer.request().method().equals("POST"), () -> phone.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tôi sẽ dự"))
                .click());
        phone.navigate("/");
        assertThat(phone.locator("main")).containsText("Đồng chí đã báo sẽ dự");
    }

    @Test
    void theOfficersDeskShowsTheCellsBelow(Visit visit) {
        var world = JourneyServer.bean(World.class);
        var upper = world.committee("Đảng ủy phường Phương Nam");
        world.cell("Chi bộ Trường Mầm non Hoa Sen", upper).secretary("Lê Thị Sen");
        world.cell("Chi bộ Trường Tiểu học Kim Đồng", upper);
        Page desk = visit.signedIn(world.officer(upper, "Đỗ Văn Bình"));
        looksRight(visit, desk, "home-office");
        assertThat(desk.locator("main")).containsText("Chi bộ Trường Mầm non Hoa Sen");
    }

    private static void looksRight(Visit visit, Page page, String name) {
        page.navigate("/");
        fits(page, name);
        visit.picture(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visit.picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(Math.max(320, width / 2), height / 2); // what 200 % leaves
        fits(page, name + " at 200 %");
        page.setViewportSize(width, height);
        page.evaluate("document.documentElement.dataset.type = 'large'");
        fits(page, name + " in large type");
        visit.picture(page, name + "-large");
        page.navigate("/");
    }

    private static void fits(Page page, String name) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as(name).isZero();
    }

    /** The first Tab reaches the way past the navigation; the person's menu opens by keyboard. */
    private static void skipsToTheContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.locator("summary.avatar").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu--end .menu__name")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu--end .menu__name")).isHidden();
        assertThat(page.locator("summary.avatar")).isFocused();
    }

    private static void targetsAreLargeEnough(Page page) {
        Object small = page.evaluate("""
                () => {
                  const height = (one) => Math.max(one.getBoundingClientRect().height,
                    parseFloat(getComputedStyle(one, '::after').height) || 0, // a round mark reaches further than it looks
                    one.matches('.lines__link') ? one.closest('.lines__line').getBoundingClientRect().height : 0);
                  return [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
                    .filter((one) => one.checkVisibility() && !one.matches('.skip') && height(one) < 43.9)
                    .map((one) => one.textContent.trim() + ' ' + height(one));
                }""");
        assertThat((java.util.List<?>) small).isEmpty();
    }

    private static void task(World.Someone secretary, World.Someone owner, String title) {
        LocalDate today = LocalDate.now(JourneyServer.bean(Clock.class));
        JourneyServer.bean(AssignTask.class)
                .assign(
                        secretary.actor(),
                        secretary.actor().requiredUnit(),
                        new NewTask(
                                owner.member(),
                                title,
                                "",
                                YearMonth.from(today).atDay(1),
                                today.plusDays(3),
                                SourceKind.HAND,
                                null));
    }
}
