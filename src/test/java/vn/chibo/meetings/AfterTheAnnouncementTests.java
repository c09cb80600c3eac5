package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.ChargeOver;
import vn.chibo.organisations.GiveCharge;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.tasks.TaskLine;
import vn.chibo.world.World;

/** An announced programme changes or falls away: who prepares and who is told above follows. */
@ChiboTest
@Transactional
class AfterTheAnnouncementTests {
    @Autowired
    World world;

    @Autowired
    DraftAgenda draft;

    @Autowired
    ChangeAgenda agenda;

    @Autowired
    Programmes programmes;

    @Autowired
    PublishAgenda publish;

    @Autowired
    CancelMeeting cancel;

    @Autowired
    TaskBoard board;

    @Autowired
    SuperiorDesk superior;

    @Autowired
    GiveCharge charges;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone deputy;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Đào tạo");
        secretary = cell.secretary("Phạm Minh Khang");
        deputy = cell.deputy("Nguyễn Thị Hà");
        cell.member("Trần Văn Lợi");
    }

    @Test
    void anItemTakenOutEndsItsPreparationWithTheReason() {
        MeetingId meeting = announced();
        Programme.Item item = programmes.asItStands(secretary.actor(), meeting).items().stream()
                .filter(one -> deputy.member().value().equals(one.preparerId()))
                .findFirst()
                .orElseThrow();
        var task = mine(deputy, item).getFirst();
        agenda.remove(secretary.actor(), meeting, new AgendaItemId(item.id()));
        assertThat(mine(deputy, item).getFirst().open()).isTrue();

        publish.publish(secretary.actor(), meeting, "Bớt nội dung");

        assertThat(board.one(deputy.actor(), task.id()).open()).isFalse();
        assertThat(board.history(deputy.actor(), task.id())).singleElement().satisfies(told -> assertThat(told.words())
                .contains("không còn trong chương trình", "bản số 2"));
    }

    @Test
    void aCancelledSessionIsPreparedByNobody() {
        MeetingId meeting = announced();
        var tasks = board.own(deputy.actor(), LocalDate.now(clock));
        assertThat(tasks).isNotEmpty();

        cancel.cancel(secretary.actor(), meeting, "Nghỉ bão");

        assertThat(tasks).allSatisfy(task -> {
            assertThat(board.one(deputy.actor(), task.id()).open()).isFalse();
            assertThat(board.history(deputy.actor(), task.id()).getFirst().words())
                    .contains("Nghỉ bão");
        });
    }

    @Test
    void theSuperiorsNoticeGoesToWhoIsInChargeOfTheCellAsLongAsTheChargeLasts() {
        World.Someone officer = world.officer(cell.parent, "Võ Văn Đức");
        World.Someone other = world.officer(cell.parent, "Hồ Thị Cúc");
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        publish.publish(secretary.actor(), meeting, "Đã trao đổi", true);
        assertThat(superior.waiting(officer.actor())).hasSize(1);
        assertThat(superior.waiting(other.actor())).hasSize(1);

        LocalDate today = LocalDate.now(clock);
        var charge = charges.give(
                TheProgram.itself(),
                cell.parent,
                officer.person(),
                ChargeOver.unit(cell.id),
                World.LONG_AGO,
                null,
                "Thông báo phân công");
        assertThat(superior.waiting(officer.actor())).hasSize(1);
        assertThat(superior.waiting(other.actor())).isEmpty();

        charges.end(TheProgram.itself(), charge, today);
        assertThat(superior.waiting(other.actor())).hasSize(1);
    }

    private MeetingId announced() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        publish.publish(secretary.actor(), meeting, "Đã trao đổi");
        return meeting;
    }

    private List<TaskLine> mine(World.Someone someone, Programme.Item item) {
        return board.own(someone.actor(), LocalDate.now(clock)).stream()
                .filter(task -> task.title().endsWith(item.title()))
                .toList();
    }
}
