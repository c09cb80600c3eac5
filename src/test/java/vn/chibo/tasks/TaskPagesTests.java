package vn.chibo.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chibo.Requirement;
import vn.chibo.world.SignedIn;

/** What the pages of tasks show to whom. */
class TaskPagesTests extends TaskPagesSetting {
    @Test
    void whoGaveATaskAwayIsToldOnTheTasksPageAndAmongTheOwn() {
        UUID item = UUID.randomUUID();
        var hoa = cell.member("Đỗ Thị Hòa");
        LocalDate today = LocalDate.now(clock);
        var first = new NewTask(
                binh.member(), "Soạn bài", "", today.withDayOfMonth(1), today, SourceKind.PREPARATION, item);
        var second =
                new NewTask(hoa.member(), "Soạn bài", "", today.withDayOfMonth(1), today, SourceKind.PREPARATION, item);
        TaskId task = assign.fromMeeting(an.actor(), cell.id, first, "lần đầu");
        assign.fromMeeting(an.actor(), cell.id, second, "công bố lại");

        assertThat(mvc.get().uri("/tasks/mine").with(SignedIn.as(binh)))
                .bodyText()
                .contains("Đã chuyển cho đồng chí khác", "nay do đồng chí Đỗ Thị Hòa phụ trách");
        assertThat(mvc.get().uri("/tasks/" + task.value()).with(SignedIn.as(hoa)))
                .bodyText()
                .contains("công bố lại", "trước đó: " + binh.name());
    }

    @Test
    @Requirement({"S139", "S99", "S128"})
    void everyComradeSeesTheOwnTasksAndThePlanOfTheCell() {
        given(binh, "Dự giờ hai tiết", "2 tiết", today.plusDays(3));
        given(chi, "Tuyên truyền an toàn giao thông", "100% lớp", today.plusDays(4));

        assertThat(get(binh, "/tasks/mine"))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng chí có 1 việc đang làm", "Dự giờ hai tiết", "còn 3 ngày", "chỉ tiêu: 2 tiết")
                .doesNotContain("Tuyên truyền an toàn giao thông");
        assertThat(get(binh, "/tasks"))
                .hasStatusOk()
                .bodyText()
                .contains("0/2 nhiệm vụ hoàn thành", "Phạm Kim Chi", "Tuyên truyền an toàn giao thông")
                .doesNotContain("/tasks/new");
    }

    @Test
    @Requirement({"S128", "S129"})
    void theSecretaryAssignsKnowingWhatEachComradeCarries() {
        given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        given(binh, "Viết tin", "1 bài", today.plusDays(3));
        assertThat(get(an, "/tasks/new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Lê Thị Bình · đang có 2 việc",
                        "Phạm Kim Chi · đang có 0 việc",
                        "khả năng, sức khỏe, điều kiện",
                        "Vì sao?");

        assertThat(post(
                        an,
                        "/tasks",
                        "title",
                        "Vận động quyên góp sách",
                        "owner",
                        chi.member().value().toString(),
                        "target",
                        "50 cuốn",
                        "dueOn",
                        today.plusDays(2).toString()))
                .hasStatus3xxRedirection();
        assertThat(get(chi, "/tasks/mine")).bodyText().contains("Vận động quyên góp sách", "50 cuốn");
    }

    @Test
    @Requirement("S141")
    void aTaskWithoutAMeasurableTargetIsPointedOut() {
        given(binh, "Việc có chỉ tiêu", "2 tiết", today.plusDays(3));
        assertThat(get(an, "/tasks")).bodyText().doesNotContain("Chưa có chỉ tiêu đo được");
        given(chi, "Việc chung chung", "làm tốt", today.plusDays(3));
        assertThat(get(an, "/tasks")).bodyText().contains("Chưa có chỉ tiêu đo được");
        assertThat(get(an, "/tasks/new")).bodyText().contains("Ghi bằng con số", "kỳ sau mới so sánh được");
    }

    @Test
    @Requirement("S106")
    void theMonthIsComparedWithWhatWasGivenPerCellAndPerComrade() {
        YearMonth month = YearMonth.from(today);
        var inTime = given(binh, "Đúng hạn", "1 báo cáo", today.plusDays(1));
        var late = given(binh, "Sau hạn", "1 bài", today.minusDays(2));
        given(chi, "Quá hạn", "1 tiết", today.minusDays(5));
        report.report(binh.actor(), inTime, new ReportProgress.Progress(UUID.randomUUID(), null, "", true, false), 0);
        report.report(binh.actor(), late, new ReportProgress.Progress(UUID.randomUUID(), null, "", true, false), 0);

        assertThat(figures.of(an.actor(), cell.id, month, today)).isEqualTo(new TaskFigures.Figures(3, 2, 1, 1, 1, 0));
        assertThat(completion.of(an.actor(), cell.id, month))
                .containsExactly(
                        new Completion.Line(binh.member(), "Lê Thị Bình", 2, 2, 1),
                        new Completion.Line(chi.member(), "Phạm Kim Chi", 1, 0, 0));
        assertThat(get(an, "/tasks")).bodyText().contains("2/3 nhiệm vụ hoàn thành", "xong sau hạn", "quá hạn 5 ngày");
        assertThat(get(an, "/tasks?show=late")).bodyText().contains("Quá hạn").doesNotContain("Đúng hạn</a>");
    }

    @Test
    void pagesSpeakBothLanguages() {
        var task = given(an, "Dự giờ", "2 tiết", today.plusDays(3));
        for (String url : List.of(
                "/tasks/mine",
                "/tasks",
                "/tasks?show=late",
                "/tasks/new",
                "/tasks/" + task.value(),
                "/cards/mine",
                "/cards",
                "/cards/of/" + an.member().value() + "/sheet")) {
            for (String language : List.of("vi", "en")) {
                assertThat(mvc.get()
                                .uri(url)
                                .cookie(new Cookie("language", language))
                                .with(SignedIn.as(an)))
                        .as(url)
                        .hasStatusOk()
                        .bodyText()
                        .contains("<html lang=\"" + language + "\"");
            }
        }
    }

    @Test
    void theDeskShowsWhatIsDue() {
        var task = given(binh, "Việc đã quá hạn", "1 bài", today.minusDays(1));
        assertThat(desks.stream().flatMap(desk -> desk.waiting(binh.actor()).stream()))
                .anySatisfy(waiting -> {
                    assertThat(waiting.key()).isEqualTo("tasks.desk.own-late");
                    assertThat(waiting.url()).isEqualTo("/tasks/" + task.value());
                });
        assertThat(desks.stream().flatMap(desk -> desk.waiting(an.actor()).stream()))
                .anySatisfy(waiting -> assertThat(waiting.key()).isEqualTo("tasks.desk.late"));
        assertThat(desks.stream().flatMap(desk -> desk.waiting(chi.actor()).stream()))
                .noneSatisfy(waiting -> assertThat(waiting.url()).isEqualTo("/tasks/" + task.value()));
    }
}
