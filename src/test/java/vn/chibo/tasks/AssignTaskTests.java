package vn.chibo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

@ChiboTest
@Transactional
class AssignTaskTests {
    @Autowired
    World world;

    @Autowired
    AssignTask assign;

    @Autowired
    TaskFigures figures;

    @Autowired
    Unfinished unfinished;

    @Autowired
    Completion completion;

    @Autowired
    OpenLoad load;

    @Autowired
    ChangeTask change;

    @Autowired
    ReportProgress report;

    @Autowired
    TaskBoard board;

    @Autowired
    Clock clock;

    World.Cell cell;
    Someone an;
    Someone binh;
    LocalDate today;

    @BeforeEach
    void aCell() {
        cell = world.cell("Chi bộ Trường thử");
        an = cell.secretary("Trần Văn An");
        binh = cell.member("Lê Thị Bình");
        today = LocalDate.now(clock);
    }

    NewTask task(SourceKind kind, UUID source, String title) {
        return new NewTask(binh.member(), title, "100% lớp", today.withDayOfMonth(1), today.plusDays(5), kind, source);
    }

    @Test
    void aConclusionGivesOneTaskToItsOwnerHoweverOftenItIsSaid() {
        UUID conclusion = UUID.randomUUID();
        var first = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, conclusion, "Nộp báo cáo"));
        var again = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, conclusion, "Nộp báo cáo quý"));

        assertThat(again).isEqualTo(first);
        assertThat(unfinished.of(an.actor(), cell.id, today)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Nộp báo cáo quý");
            assertThat(line.ownerName()).isEqualTo("Lê Thị Bình");
            assertThat(line.period()).isEqualTo(YearMonth.from(today));
        });
        assertThat(load.of(an.actor(), cell.id)).containsEntry(binh.member(), 1);
    }

    @Test
    void preparingAnItemIsNoResultOfTheMonth() {
        assign.fromMeeting(an.actor(), cell.id, task(SourceKind.PREPARATION, UUID.randomUUID(), "Chuẩn bị"));
        assign.assign(an.actor(), cell.id, task(SourceKind.HAND, null, "Dự giờ hai tiết"));

        assertThat(figures.of(an.actor(), cell.id, YearMonth.from(today), today.plusDays(6)))
                .isEqualTo(new TaskFigures.Figures(1, 0, 0, 1, 1, 0));
        assertThat(completion.of(an.actor(), cell.id, YearMonth.from(today)))
                .containsExactly(new Completion.Line(binh.member(), "Lê Thị Bình", 1, 0, 0));
    }

    @Test
    void onlyWhoLeadsTheCellAssignsAndOnlyInsideIt() {
        assertThatThrownBy(() -> assign.assign(binh.actor(), cell.id, task(SourceKind.HAND, null, "Việc")))
                .isInstanceOf(Refused.class);
        var elsewhere = world.cell("Chi bộ khác");
        var dung = elsewhere.secretary("Phạm Văn Dũng");
        assertThatThrownBy(() -> assign.assign(dung.actor(), cell.id, task(SourceKind.HAND, null, "Việc")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign.assign(dung.actor(), elsewhere.id, task(SourceKind.HAND, null, "Việc")))
                .isInstanceOf(RuleViolation.class);
        assertThat(unfinished.of(an.actor(), cell.id, today)).isEmpty();
    }

    @Test
    void aConclusionHandedOverStaysWithItsNewOwnerAndAPreparationMoves() {
        var chi = cell.member("Phạm Kim Chi");
        UUID conclusion = UUID.randomUUID();
        var handed = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, conclusion, "Nộp báo cáo"));
        change.change(an.actor(), handed, chi.member(), today.plusDays(5), "Đi học", 0);
        assertThat(assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, conclusion, "Nộp báo cáo")))
                .isEqualTo(handed);
        assertThat(board.one(an.actor(), handed).owner()).isEqualTo(chi.member());

        UUID item = UUID.randomUUID();
        var first = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.PREPARATION, item, "Chuẩn bị"));
        var moved =
                new NewTask(chi.member(), "Chuẩn bị", "", today.withDayOfMonth(1), today, SourceKind.PREPARATION, item);
        assertThat(assign.fromMeeting(an.actor(), cell.id, moved)).isEqualTo(first);
        assertThat(board.one(an.actor(), first).owner()).isEqualTo(chi.member());
    }

    @Test
    void aMeetingIsNeverHeldUpByItsTasks() {
        String long4000 = "một kết luận dài ".repeat(235);
        var id = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, UUID.randomUUID(), long4000));
        assertThat(board.one(an.actor(), id).title())
                .hasSizeLessThanOrEqualTo(1000)
                .endsWith("…");
        var blank = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, UUID.randomUUID(), " "));
        assertThat(board.one(an.actor(), blank).open()).isTrue();
    }

    @Test
    void aSecondTapChangesNothing() {
        var id = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, UUID.randomUUID(), "Dự giờ"));
        var half = new ReportProgress.Progress(UUID.randomUUID(), 50, "Một tiết", false, false);
        report.report(binh.actor(), id, half, 0);
        report.report(binh.actor(), id, half, 0);
        assertThat(board.one(an.actor(), id).version()).isEqualTo(1);
        assertThat(board.history(an.actor(), id)).hasSize(1);
    }

    @Test
    void figuresStandAsTheyStoodOnTheDay() {
        var id = assign.fromMeeting(an.actor(), cell.id, task(SourceKind.CONCLUSION, UUID.randomUUID(), "Dự giờ"));
        report.report(binh.actor(), id, new ReportProgress.Progress(UUID.randomUUID(), null, "", true, false), 0);
        YearMonth month = YearMonth.from(today);
        assertThat(figures.of(an.actor(), cell.id, month, today)).isEqualTo(new TaskFigures.Figures(1, 1, 0, 0, 0, 0));
        assertThat(figures.of(an.actor(), cell.id, month, today.minusDays(1)).total())
                .isZero();
        assertThat(unfinished.of(an.actor(), cell.id, today)).isEmpty();
    }
}
