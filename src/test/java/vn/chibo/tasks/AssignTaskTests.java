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
}
