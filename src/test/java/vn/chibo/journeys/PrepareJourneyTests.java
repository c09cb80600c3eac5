package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.World;

/** From the draft to a member's answer: the secretary with, the deputy without JavaScript, the member by phone. */
@ExtendWith(JourneyServer.class)
class PrepareJourneyTests {

    @Test
    void aProgrammeIsDraftedAgreedAnnouncedAndAnswered(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Đào tạo");
        var secretary = cell.secretary("Phạm Minh Khang");
        var deputy = cell.deputy("Nguyễn Thị Hà");
        var member = cell.member("Trần Văn Lợi");

        Page desk = visit.signedIn(secretary);
        desk.navigate("/meetings");
        click(desk, "Lập chương trình kỳ tới");
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Chuẩn bị kỳ sinh hoạt tháng");
        visit.picture(desk, "prepare");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm nội dung"))
                .click();
        desk.getByLabel("Tên nội dung").fill("Bàn việc quyên góp sách");
        click(desk, "Lưu");
        assertThat(desk.locator("#items")).containsText("Bàn việc quyên góp sách");
        String address = desk.url();
        click(desk, "Gửi chi ủy thống nhất");
        assertThat(desk.locator("#committee")).containsText("Đồng chí Nguyễn Thị Hà chưa trả lời");

        Page plain = visit.signIn(visit.withoutJavaScript(), deputy);
        plain.navigate(address);
        click(plain, "Tôi thống nhất");
        assertThat(plain.locator("h1")).containsText("Chi ủy đã thống nhất");

        desk.reload();
        click(desk, "Thông báo cho đảng viên");
        assertThat(desk.locator("h1")).containsText("Đã thông báo");
        visit.picture(desk, "prepare-announced");

        Page phone = visit.signIn(visit.phone(), member);
        phone.navigate(address);
        assertThat(phone.locator("main")).containsText("để điện thoại im lặng");
        visit.picture(phone, "notice-phone");
        click(phone, "Tôi sẽ dự");
        assertThat(phone.locator("#answer")).containsText("Đồng chí đã báo sẽ dự");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
