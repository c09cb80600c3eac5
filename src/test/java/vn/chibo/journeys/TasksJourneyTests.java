package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;
import vn.chibo.world.World;

/** A comrade with a phone: sees the tasks, reports one, sends the month's card; the secretary remarks. */
@ExtendWith(JourneyServer.class)
class TasksJourneyTests {

    @Test
    void aMonthOfOneComrade(Visit visit) {
        var world = JourneyServer.bean(World.class);
        var cell = world.cell("Chi bộ Đào tạo");
        var khang = cell.secretary("Phạm Minh Khang");
        var ha = cell.member("Nguyễn Thị Hà");
        cell.member("Trần Văn Lợi");
        LocalDate today = LocalDate.now(JourneyServer.bean(Clock.class));
        give(cell, khang, ha, "Tuyên truyền an toàn giao thông", "100% lớp khối 9", today.plusDays(3));
        give(cell, khang, ha, "Dự giờ, góp ý hai tiết thao giảng", "2 tiết", today.minusDays(1));
        give(cell, khang, ha, "Viết tin cho trang của trường", "", today.plusDays(9));

        var phone = visit.signIn(visit.phone(), ha);
        phone.navigate("/tasks/mine");
        visit.picture(phone, "tasks-mine-phone");
        phone.click("text=Dự giờ, góp ý hai tiết thao giảng");
        phone.fill("[name=note]", "Đã dự hai tiết, đã góp ý");
        phone.check("[name=done]");
        visit.picture(phone, "tasks-task-phone");
        phone.click("form[action$='/progress'] button");
        phone.waitForURL(url -> url.endsWith("/tasks/mine"));
        assertThat(phone.textContent("main")).contains("hoàn thành");

        phone.navigate("/cards/mine?period=" + YearMonth.from(today));
        visit.picture(phone, "tasks-card-phone");
        phone.fill("[name^=reason-] >> nth=0", "Trường đổi lịch dự giờ");
        phone.click("form[action^='/cards/of/'] button");
        phone.waitForSelector("h1:has-text('đã gửi')");

        var screen = visit.signedIn(khang);
        screen.navigate("/tasks");
        visit.picture(screen, "tasks-board");
        screen.navigate("/tasks/new");
        visit.picture(screen, "tasks-assign");
        screen.navigate("/cards?period=" + YearMonth.from(today));
        visit.picture(screen, "tasks-round");
        screen.click("main >> text=Nguyễn Thị Hà");
        screen.waitForSelector("[name=remark]");
        visit.picture(screen, "tasks-card-remark");
        screen.fill("[name=remark]", "Hoàn thành tốt, cần giữ đúng hạn");
        screen.click("form[action$='/remark'] button");
        screen.waitForSelector("main >> text=đã nhận xét");
        assertThat(screen.textContent("main")).contains("đã nhận xét");
        screen.click("main >> text=Nguyễn Thị Hà");
        screen.click("text=Xem để in");
        screen.waitForURL(url -> url.contains("/sheet"));
        visit.picture(screen, "tasks-sheet");
    }

    private static void give(
            World.Cell cell, World.Someone by, World.Someone owner, String title, String target, LocalDate due) {
        var task = new NewTask(
                owner.member(), title, target, due.withDayOfMonth(1), due, SourceKind.CONCLUSION, UUID.randomUUID());
        JourneyServer.bean(AssignTask.class).fromMeeting(by.actor(), cell.id, task);
    }
}
