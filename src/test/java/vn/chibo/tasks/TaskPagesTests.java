package vn.chibo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.shared.Changed;
import vn.chibo.ui.Desk;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

@ChiboTest
@Transactional
class TaskPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    AssignTask assign;

    @Autowired
    ReportProgress report;

    @Autowired
    ChangeTask change;

    @Autowired
    TaskBoard board;

    @Autowired
    Completion completion;

    @Autowired
    TaskFigures figures;

    @Autowired
    List<Desk> desks;

    @Autowired
    Clock clock;

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

    World.Cell cell;
    Someone an;
    Someone binh;
    Someone chi;
    LocalDate today;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Trường thử");
        an = cell.secretary("Trần Văn An");
        binh = cell.member("Lê Thị Bình");
        chi = cell.member("Phạm Kim Chi");
        today = LocalDate.now(clock);
    }

    MvcTestResult get(Someone who, String url) {
        return mvc.get().uri(url).with(SignedIn.as(who)).exchange();
    }

    MvcTestResult post(Someone who, String url, String... fields) {
        var request = mvc.post().uri(url).with(SignedIn.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    TaskId given(Someone owner, String title, String target, LocalDate due) {
        LocalDate month = today.withDayOfMonth(1);
        return assign.fromMeeting(
                an.actor(),
                cell.id,
                new NewTask(owner.member(), title, target, month, due, SourceKind.CONCLUSION, UUID.randomUUID()));
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
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(post(an, "/tasks", "title", "Việc dở dang", "dueOn", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn đồng chí thực hiện", "Việc dở dang", today.toString());
        assertThat(post(
                        an,
                        "/tasks",
                        "title",
                        "Việc",
                        "owner",
                        chi.member().value().toString(),
                        "dueOn",
                        "1/1/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Hạn hoàn thành đã qua");
        assertThat(post(binh, "/tasks")).hasStatus(403);
        assertThat(board.month(an.actor(), cell.id, YearMonth.from(today))).isEmpty();
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
    void theOwnerAloneReportsProgress() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        String at = "/tasks/" + task.value() + "/progress";
        assertThat(get(binh, "/tasks/" + task.value())).hasStatusOk().bodyText().contains("Báo cáo tiến độ");
        assertThat(get(chi, "/tasks/" + task.value())).hasStatusOk().bodyText().doesNotContain("/progress");
        assertThat(post(chi, at, "percent", "50", "version", "0")).hasStatus(403);
        assertThat(post(binh, at, "percent", "150", "note", "Đã dự một tiết", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("từ 0 đến 100", "Đã dự một tiết", "value=\"150\"");

        assertThat(post(binh, at, "percent", "50", "note", "Đã dự một tiết", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(post(binh, at, "percent", "60", "version", "0")).hasStatus(409);
        assertThat(post(binh, at, "done", "true", "note", "Đã dự hai tiết", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(binh, "/tasks/mine")).bodyText().contains("đã hoàn thành");
        assertThat(get(an, "/tasks/" + task.value())).bodyText().contains("Đã dự một tiết", "Đã dự hai tiết");
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
    void termsChangeOnlyWithAReasonAndTheOldOnesAreKept() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        String at = "/tasks/" + task.value();
        String day = today.plusDays(9).toString();
        String owner = chi.member().value().toString();
        assertThat(post(an, at + "/terms", "owner", owner, "dueOn", day, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do", day);
        assertThat(post(binh, at + "/terms", "owner", owner, "dueOn", day, "reason", "Tôi bận", "version", "0"))
                .hasStatus(403);
        assertThat(post(an, at + "/terms", "owner", owner, "dueOn", day, "reason", "Đi tập huấn", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get(chi, "/tasks/mine")).bodyText().contains("Dự giờ");
        assertThat(get(an, at)).bodyText().contains("Đi tập huấn", "Phạm Kim Chi");
        assertThat(post(an, at + "/withdrawal", "version", "1")).hasStatus(422);
        assertThat(post(an, at + "/withdrawal", "version", "1", "dropReason", "Hoãn sang năm"))
                .hasStatus3xxRedirection();
        assertThat(figures.of(an.actor(), cell.id, YearMonth.from(today), today))
                .isEqualTo(new TaskFigures.Figures(0, 0, 0, 0, 0, 1));
    }

    @Test
    void whoWritesOnAnOldVersionIsToldSo() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        change.change(an.actor(), task, binh.member(), today.plusDays(5), "Lùi hạn", 0);
        assertThatThrownBy(() -> change.change(an.actor(), task, binh.member(), today.plusDays(6), "Lùi nữa", 0))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> change.drop(an.actor(), task, "Thôi", 0)).isInstanceOf(Changed.class);
    }

    @Test
    void anotherCellFindsNothingEvenWithAnEmptyForm() {
        var task = given(binh, "Dự giờ", "2 tiết", today.plusDays(3));
        var dung = world.cell("Chi bộ khác").secretary("Võ Văn Dũng");
        String at = "/tasks/" + task.value();
        String card = "/cards/of/" + binh.member().value();
        for (String url : List.of(at, card, card + "/sheet")) {
            assertThat(get(dung, url)).hasStatus(404);
        }
        for (String url : List.of(at + "/progress", at + "/terms", at + "/withdrawal", card, card + "/remark")) {
            assertThat(post(dung, url)).hasStatus(404);
        }
        assertThat(get(dung, "/tasks")).hasStatusOk().bodyText().doesNotContain("Dự giờ");
        assertThat(board.one(an.actor(), task).version()).isZero();
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
