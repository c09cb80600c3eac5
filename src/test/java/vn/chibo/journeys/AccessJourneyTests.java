package vn.chibo.journeys;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.world.Telephone;
import vn.chibo.world.World;

/** Rights given for a while, an account given back, a second step: all by plain forms. */
@ExtendWith(JourneyServer.class)
class AccessJourneyTests {

    @Test
    void aDelegationIsGivenAndTakenBackWithoutJavaScript(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Ủy Quyền");
        var an = cell.secretary("Trần Văn An");
        var ha = cell.member("Lê Thị Hà");
        Page page = visit.withoutJavaScript();
        var hand = new Hand(visit.signIn(page, an)).at("/delegations");
        hand.choose("[name=taker]", "Lê Thị Hà (Chi bộ Ủy Quyền)").choose("[name=role]", "Bí thư");
        hand.type("[name=until]", today().plusDays(7).toString()).type("[name=basis]", "đi công tác tỉnh");
        hand.press("main", "Ủy quyền").sees("Cho Lê Thị Hà").sees("Đang có hiệu lực");
        visit.picture(page, "delegations");

        Page hers = visit.withoutJavaScript();
        new Hand(visit.signIn(hers, ha))
                .at("/me")
                .sees("Của Trần Văn An")
                .at("/roles")
                .sees("Vai trò và quyền");
        visit.picture(hers, "roles");

        hand.press("main", "Thôi ủy quyền cho Lê Thị Hà").sees("quyền ấy hết ngay");
        new Hand(hers).at("/me").sees("Đã hết").at("/delegations").sees("không có gì để ủy quyền");
    }

    @Test
    void twoOfficersGiveAnAccountBackAndItsOwnerTurnsTheSecondStepOn(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Khôi Phục");
        var an = cell.secretary("Trần Văn An");
        var ha = cell.member("Lê Thị Hà");
        var hoai = JourneyServer.bean(World.class).administrator(cell.parent, "Lương Thị Hoài");
        String recovery = "/accounts/" + ha.actor().account() + "/recovery";
        new Hand(visit.signIn(visit.withoutJavaScript(), an))
                .at(recovery)
                .type("[name=reason]", "mất điện thoại, đã gặp")
                .press("main", "Mở việc khôi phục")
                .sees("Đồng chí đã mở việc này");
        Page second = visit.withoutJavaScript();
        var confirming = new Hand(visit.signIn(second, hoai)).at(recovery).press("main", "Xác nhận và lấy liên kết");
        confirming.sees("Trao liên kết này cho Lê Thị Hà");
        visit.picture(second, "recovery-link");

        Page page = visit.withoutJavaScript();
        var hand = new Hand(page).at(second.inputValue("#address"));
        hand.type("[name=password]", World.PASSWORD).type("[name=again]", World.PASSWORD);
        hand.press("main", "Đặt mật khẩu");
        visit.signIn(page, ha);
        hand.at("/me/second-step").type("[name=present]", World.PASSWORD).press("main", "Bật bước xác nhận thứ hai");
        String secret = page.locator("main code").textContent().replace(" ", "");
        visit.picture(page, "second-step");
        hand.type("[name=code]", Telephone.code(secret, 0))
                .press("main", "Xong, bật lên")
                .sees("Mã dự phòng");

        page.context().clearCookies();
        hand.at("/sign-in").type("[name=username]", ha.username()).type("[name=password]", World.PASSWORD);
        hand.press("main", "Đăng nhập").sees("Bước xác nhận thứ hai");
        hand.type("[name=code]", Telephone.code(secret, 1)).press("main", "Đăng nhập");
        hand.at("/me").sees("Lê Thị Hà");
        visit.picture(page, "me-access");
    }

    private static LocalDate today() {
        return LocalDate.now(JourneyServer.bean(Clock.class));
    }
}
