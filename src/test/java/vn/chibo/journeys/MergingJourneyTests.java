package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.members.KeepMember;
import vn.chibo.members.MemberId;
import vn.chibo.world.World;

/** One comrade stands in the register twice: found, laid side by side, merged, found by either name, and undone. */
@ExtendWith(JourneyServer.class)
class MergingJourneyTests {
    private static final String KEPT = "Hoàng Thị Đôi";
    private static final String OTHER = "Hoang Thi Doi";

    @Test
    void fromTheSuspicionToTheMergingAndBack(Visit visit) {
        World.Cell cell = JourneyServer.bean(World.class).cell("Chi bộ Trường THCS Song Sinh");
        World.Someone secretary = cell.secretary("Phạm Minh Khang");
        entered(secretary, cell, Map.of("FULL_NAME", KEPT, "OCCUPATION", "Giáo viên Toán"));
        entered(secretary, cell, Map.of("FULL_NAME", OTHER, "OCCUPATION", "Giáo viên Tin học"));

        var desk = new Hand(visit.signedIn(secretary));
        desk.at("/members").sees("Đang sinh hoạt · 3").follow("Nghi trùng").sees("h1", "1 cặp hồ sơ nghi trùng");
        desk.sees("Họ tên và ngày sinh").sees(KEPT).sees(OTHER);
        visit.picture(desk.page(), "duplicates");
        desk.page().locator("main a:has-text('Đối chiếu')").first().click();
        desk.sees("h1", "có phải là một người?").press("Mở và đối chiếu").sees("h1", "Đối chiếu:");
        desk.sees("Giáo viên Toán").sees("Giáo viên Tin học").sees("14/10/1986");
        desk.page().getByLabel("Nghề nghiệp, chức vụ: Giáo viên Tin học").check();
        visit.picture(desk.page(), "merging");
        desk.type("#reason", "Ghi hai lần khi nhập sổ").press("Gộp hai hồ sơ").sees(".flash", "Đã gộp thành một hồ sơ");
        String merging = java.net.URI.create(desk.page().url()).getPath();
        desk.sees("Nghề nghiệp, chức vụ").sees("Ghi hai lần khi nhập sổ");
        visit.picture(desk.page(), "merged");

        desk.at("/members").sees("Đang sinh hoạt · 2").follow(KEPT).sees("#open", "Giáo viên Tin học");
        assertThat(desk.page().locator("#results")).not().containsText(OTHER);
        desk.at("/members/duplicates").sees("h1", "Không có hồ sơ nghi trùng").sees(OTHER + " vào hồ sơ " + KEPT);

        desk.at(merging).type("#reason", "Hai chị em, gộp nhầm").press("Gỡ, trả lại hai hồ sơ");
        desk.sees(".flash", "hai hồ sơ trở lại như trước").sees("Hai chị em, gộp nhầm");
        desk.at("/members").sees("Đang sinh hoạt · 3").sees("#results", OTHER);
        desk.follow(KEPT).sees("#open", "Giáo viên Toán");

        var phone = new Hand(visit.signIn(visit.phone(), secretary));
        phone.at("/members/duplicates").sees("h1", "1 cặp hồ sơ nghi trùng");
        visit.picture(phone.page(), "duplicates-phone");
    }

    private static MemberId entered(World.Someone secretary, World.Cell cell, Map<String, String> own) {
        var typed = new java.util.HashMap<>(Map.of("BIRTH_DATE", "14/10/1986", "JOINED_ON", "03/02/2012"));
        typed.putAll(own);
        return JourneyServer.bean(KeepMember.class).enter(secretary.actor(), cell.id, typed, true);
    }
}
