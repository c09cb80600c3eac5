package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class PrepareMeetingTests {
    @Autowired
    World world;

    @Autowired
    DraftAgenda draft;

    @Autowired
    ChangeAgenda agenda;

    @Autowired
    Programmes programmes;

    @Autowired
    AskCommittee ask;

    @Autowired
    AnswerCommittee committee;

    @Autowired
    Agreement agreement;

    @Autowired
    PublishAgenda publish;

    @Autowired
    Announcements announcements;

    @Autowired
    AnswerNotice answer;

    @Autowired
    CancelMeeting cancel;

    @Autowired
    PostponeMeeting postpone;

    @Autowired
    MonthBefore before;

    @Autowired
    Checks checks;

    @Autowired
    ChangeDraftPlan plan;

    @Autowired
    PreparationDesk desk;

    @Autowired
    vn.chibo.tasks.TaskBoard board;

    @Autowired
    Clock clock;

    World.Cell cell;
    World.Someone secretary;
    World.Someone deputy;
    World.Someone member;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Đào tạo");
        secretary = cell.secretary("Phạm Minh Khang");
        deputy = cell.deputy("Nguyễn Thị Hà");
        member = cell.member("Trần Văn Lợi");
    }

    @Test
    @Requirement("S117")
    void draftsTheThreePartsWithAPreparerEach() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);

        Programme programme = programmes.asItStands(secretary.actor(), meeting);
        assertThat(programme.items())
                .extracting(Programme.Item::part)
                .containsExactly(AgendaPart.INFORMATION, AgendaPart.EVALUATION, AgendaPart.PLAN, AgendaPart.THEMATIC);
        assertThat(programme.items().getFirst().kind()).isEqualTo(ItemKind.INFORM);
        assertThat(programme.items()).allSatisfy(item -> {
            assertThat(item.preparer()).isNotEmpty();
            assertThat(item.grounds()).isNotEmpty();
        });
        assertThat(programme.items().stream().map(Programme.Item::preparer).distinct())
                .hasSize(3);
        assertThat(programme.withThematic()).isTrue();
        assertThat(programme.chair()).isEqualTo("Phạm Minh Khang");
        assertThat(Preparations.local(programme.startsAt()).getDayOfMonth()).isEqualTo(3);
        assertThat(Preparations.local(programme.startsAt()).toLocalTime()).isEqualTo(java.time.LocalTime.of(14, 0));
    }

    @Test
    void proposesTheNextMonthWithoutASession() {
        draft.draft(secretary.actor(), cell.id);
        MeetingId second = draft.draft(secretary.actor(), cell.id);

        YearMonth first =
                programmes.asItStands(secretary.actor(), second).period().minusMonths(1);
        assertThatThrownBy(() -> draft.draft(secretary.actor(), cell.id, first))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("meetings.draft.month-taken");
    }

    @Test
    @Requirement("S142")
    void takesUpWhatLastMonthLeft() {
        YearMonth next = YearMonth.now(clock).plusMonths(1);
        before.session(
                secretary.actor(),
                secretary.member(),
                next.minusMonths(1),
                "Đổi mới kiểm tra, đánh giá",
                member.member());
        UUID task = before.openTask(secretary.actor(), member.member(), next.minusMonths(1), "Bồi dưỡng học sinh giỏi");

        MeetingId meeting = draft.draft(secretary.actor(), cell.id, next);

        Programme programme = programmes.asItStands(secretary.actor(), meeting);
        Programme.Item promised = programme.items().stream()
                .filter(Programme.Item::carriedOver)
                .findFirst()
                .orElseThrow();
        assertThat(promised.title()).isEqualTo("Đổi mới kiểm tra, đánh giá");
        assertThat(promised.preparer()).isEqualTo("Trần Văn Lợi");
        assertThat(programme.items().stream().filter(item -> item.part() == AgendaPart.THEMATIC))
                .hasSize(1);
        assertThat(programme.plan()).extracting(Programme.PlanLine::taskId).containsExactly(task);
    }

    @Test
    void proposesRecognitionOnlyAfterTheFullTwelveMonths() {
        YearMonth period = YearMonth.now(clock).plusMonths(1);
        LocalDate day = period.atDay(3);
        World.Someone complete = cell.probationary("Lê Minh Tâm", day.minusMonths(12));
        World.Someone early =
                cell.probationary("Võ Thị Mai", day.minusMonths(12).plusDays(1));

        MeetingId meeting = draft.draft(secretary.actor(), cell.id, period);

        assertThat(programmes.asItStands(secretary.actor(), meeting).items().stream()
                        .filter(item -> item.part() == AgendaPart.RECOGNITION)
                        .map(Programme.Item::subjectId))
                .containsExactly(complete.member().value());
        assertThatThrownBy(() -> agenda.add(secretary.actor(), meeting, recognition(early.member())))
                .hasMessage("meetings.item.probation-not-full");
    }

    @Test
    @Requirement("S103")
    void anAssignedCommitteeMemberMayDraftAMemberMayNot() {
        World.Someone assigned = cell.committeeMember("Huỳnh Thị Vân");

        MeetingId meeting = draft.draft(assigned.actor(), cell.id);

        assertThat(programmes.asItStands(assigned.actor(), meeting).chair()).isEqualTo("Phạm Minh Khang");
        assertThatThrownBy(() -> draft.draft(member.actor(), cell.id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> publish.publish(assigned.actor(), meeting, "x"))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Requirement("S108")
    void aTopicHeldBeforeAndTheSameFieldArePointedOut() {
        YearMonth period = YearMonth.now(clock).plusMonths(1);
        MeetingId first = draft.draft(secretary.actor(), cell.id, period);
        MeetingId second = draft.draft(secretary.actor(), cell.id, period.plusMonths(3));
        topic(first, "Chuyển đổi số trong dạy học", TopicField.TEACHING);

        assertThat(thematic(second)).isEqualTo("meetings.check.thematic.choose");
        topic(second, "Chuyển đổi số trong dạy học", TopicField.CULTURE_AND_SOCIETY);
        assertThat(thematic(second)).isEqualTo("meetings.check.thematic.repeated");
        topic(second, "Đổi mới thi cử", TopicField.TEACHING);
        assertThat(thematic(second)).isEqualTo("meetings.check.thematic.same-field");
        topic(second, "Đổi mới thi cử", TopicField.LAW_AND_ORDER);
        assertThat(thematic(second)).isEqualTo("meetings.check.thematic.new");
    }

    @Test
    @Requirement("S137")
    void aStepThatIsMissingIsNamed() {
        YearMonth next = YearMonth.now(clock).plusMonths(1);
        before.session(secretary.actor(), secretary.member(), next.minusMonths(1), "Đề tài", member.member());

        MeetingId meeting = draft.draft(secretary.actor(), cell.id, next);

        assertThat(messages(meeting)).contains("meetings.check.steps.not-announced");
    }

    @Test
    @Requirement("S99")
    void thePreparationIsSpreadAndEverybodyGetsATask() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        assertThat(messages(meeting)).contains("meetings.check.preparers.done", "meetings.check.plan.empty");
        LocalDate due =
                programmes.asItStands(secretary.actor(), meeting).period().atEndOfMonth();

        for (World.Someone someone : java.util.List.of(secretary, deputy)) {
            plan.add(secretary.actor(), meeting, new PlanLineData("Dự giờ", someone.member(), due, "4 tiết"));
        }
        assertThat(messages(meeting)).contains("meetings.check.plan.idle");
        plan.add(secretary.actor(), meeting, new PlanLineData("Phụ đạo", member.member(), due, ""));
        assertThat(messages(meeting)).contains("meetings.check.plan.everyone", "meetings.check.targets.missing");

        for (Programme.Item item :
                programmes.asItStands(secretary.actor(), meeting).items()) {
            agenda.change(
                    secretary.actor(),
                    meeting,
                    new AgendaItemId(item.id()),
                    titled("Việc " + item.number()),
                    item.version());
        }
        assertThat(messages(meeting)).contains("meetings.check.preparers.missing");
    }

    @Test
    void theDeskTellsEachPersonTheNextStep() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        assertThat(waiting(secretary)).contains("meetings.desk.unsent");
        assertThat(waiting(member)).isEmpty();
        int round = ask.ask(secretary.actor(), meeting);
        assertThat(waiting(deputy)).contains("meetings.desk.agree");
        committee.answer(deputy.actor(), meeting, round, true, "");
        assertThat(waiting(secretary)).contains("meetings.desk.publish");
        publish.publish(secretary.actor(), meeting, "");
        assertThat(waiting(member)).contains("meetings.desk.answer");
        answer.attend(member.actor(), meeting);
        assertThat(waiting(member)).doesNotContain("meetings.desk.answer");
    }

    @Test
    void whoPreparesGetsATaskWhenTheProgrammeIsOut() {
        MeetingId meeting = announced();

        Programme programme = programmes.asItStands(secretary.actor(), meeting);
        assertThat(before.preparing(secretary.actor()))
                .containsExactlyInAnyOrderElementsOf(programme.items().stream()
                        .map(Programme.Item::preparerId)
                        .toList());
    }

    @Test
    void announcedAgainWithAnotherPreparerTheTaskGoesOverAndBothAreTold() {
        MeetingId meeting = announced();
        Programme.Item item = programmes.asItStands(secretary.actor(), meeting).items().stream()
                .filter(one -> deputy.member().value().equals(one.preparerId()))
                .findFirst()
                .orElseThrow();
        var given = new ItemData(
                item.part(), item.kind(), item.title(), "", member.member(), 10, false, item.grounds(), "", null, null);
        agenda.change(secretary.actor(), meeting, new AgendaItemId(item.id()), given, item.version());
        int before = mine(deputy, item).size();

        publish.publish(secretary.actor(), meeting, "Đồng chí Hà bận thi");

        assertThat(before).isOne();
        assertThat(mine(deputy, item)).isEmpty();
        var moved = mine(member, item);
        assertThat(moved).hasSize(1);
        assertThat(board.handedOver(deputy.actor(), LocalDate.now(clock)))
                .extracting(vn.chibo.tasks.TaskLine::id)
                .containsExactly(moved.getFirst().id());
        assertThat(board.handedOver(member.actor(), LocalDate.now(clock))).isEmpty();
        assertThat(board.history(deputy.actor(), moved.getFirst().id()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.oldOwner()).isEqualTo("Nguyễn Thị Hà");
                    assertThat(told.words()).contains("bản số 2");
                });
    }

    private java.util.List<vn.chibo.tasks.TaskLine> mine(World.Someone someone, Programme.Item item) {
        return board.own(someone.actor(), LocalDate.now(clock)).stream()
                .filter(task -> task.title().endsWith(item.title()))
                .toList();
    }

    private java.util.List<String> waiting(World.Someone someone) {
        return desk.waiting(someone.actor()).stream()
                .map(vn.chibo.ui.Waiting::key)
                .toList();
    }

    private java.util.List<String> messages(MeetingId meeting) {
        return checks.of(secretary.actor(), meeting).stream()
                .map(Check::message)
                .toList();
    }

    private String thematic(MeetingId meeting) {
        return messages(meeting).stream()
                .filter(message -> message.startsWith("meetings.check.thematic"))
                .findFirst()
                .orElse("");
    }

    private void topic(MeetingId meeting, String title, TopicField field) {
        Programme.Item item = programmes.asItStands(secretary.actor(), meeting).items().stream()
                .filter(one -> one.part() == AgendaPart.THEMATIC)
                .findFirst()
                .orElseThrow();
        var data = new ItemData(
                item.part(), item.kind(), title, "", null, 30, true, Set.of(Ground.SITUATION), "", field, null);
        agenda.change(secretary.actor(), meeting, new AgendaItemId(item.id()), data, item.version());
    }

    @Test
    void twoWhoEditTheSameItemAreTold() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        Programme.Item item =
                programmes.asItStands(secretary.actor(), meeting).items().getFirst();
        var id = new AgendaItemId(item.id());
        agenda.change(deputy.actor(), meeting, id, titled("Thông tin tháng này"), item.version());

        assertThatThrownBy(() -> agenda.change(secretary.actor(), meeting, id, titled("Khác"), item.version()))
                .isInstanceOf(Changed.class);
    }

    @Test
    void aChangeAfterTheCommitteeAgreedCallsForANewRound() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        int round = ask.ask(secretary.actor(), meeting);
        assertThatThrownBy(() -> publish.publish(secretary.actor(), meeting, ""))
                .hasMessage("meetings.publication.not-agreed");
        committee.answer(deputy.actor(), meeting, round, true, "");
        assertThat(agreement.of(secretary.actor(), meeting).reached()).isTrue();

        agenda.add(secretary.actor(), meeting, titled("Việc mới"));

        assertThatThrownBy(() -> publish.publish(secretary.actor(), meeting, ""))
                .hasMessage("meetings.publication.not-agreed");
        assertThatThrownBy(() -> committee.answer(deputy.actor(), meeting, round, true, ""))
                .isInstanceOf(Changed.class);
        int again = ask.ask(secretary.actor(), meeting);
        committee.answer(deputy.actor(), meeting, again, true, "");
        assertThat(publish.publish(secretary.actor(), meeting, "")).isEqualTo(2);
    }

    @Test
    void whatWasAnnouncedStaysAsItWas() {
        MeetingId meeting = announced();
        String title = announcements
                .latest(member.actor(), meeting)
                .orElseThrow()
                .programme()
                .items()
                .getFirst()
                .title();
        Programme.Item item =
                programmes.asItStands(secretary.actor(), meeting).items().getFirst();

        agenda.change(secretary.actor(), meeting, new AgendaItemId(item.id()), titled("Sửa lặng lẽ"), item.version());

        Announcement still = announcements.latest(member.actor(), meeting).orElseThrow();
        assertThat(still.programme().items().getFirst().title()).isEqualTo(title);
        int version = publish.publish(secretary.actor(), meeting, "Sửa tên nội dung đầu");
        assertThat(version).isGreaterThan(still.version());
        assertThat(announcements
                        .latest(member.actor(), meeting)
                        .orElseThrow()
                        .programme()
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Sửa lặng lẽ");
    }

    @Test
    void everyMemberIsToldAndAnswersWithAReason() {
        MeetingId meeting = announced();

        assertThatThrownBy(() -> answer.excuse(member.actor(), meeting, " "))
                .hasMessage("meetings.answer.reason-missing");
        answer.excuse(member.actor(), meeting, "Đi công tác");
        answer.attend(deputy.actor(), meeting);

        assertThat(before.answers(secretary.actor(), meeting)).containsExactlyInAnyOrder("ABSENT", "ATTEND", "-");
    }

    @Test
    void aPostponedSessionAsksEverybodyAnew() {
        MeetingId meeting = announced();
        answer.attend(member.actor(), meeting);
        LocalDate later = LocalDate.now(clock).plusMonths(3);

        postpone.postpone(secretary.actor(), meeting, later, java.time.LocalTime.of(8, 0), "Trùng lịch thi");

        assertThat(before.answers(secretary.actor(), meeting)).containsOnly("-");
        Announcement told = announcements.latest(member.actor(), meeting).orElseThrow();
        assertThat(Preparations.day(told.programme().startsAt())).isEqualTo(later);
        assertThat(told.reason()).isEqualTo("Trùng lịch thi");
    }

    @Test
    void aCancelledSessionFreesItsMonth() {
        YearMonth period = YearMonth.now(clock).plusMonths(1);
        MeetingId meeting = draft.draft(secretary.actor(), cell.id, period);
        cancel.cancel(secretary.actor(), meeting, "Nghỉ bão");

        draft.draft(secretary.actor(), cell.id, period);
        assertThatThrownBy(() -> agenda.add(secretary.actor(), meeting, titled("Muộn")))
                .hasMessage("meetings.agenda.already-held");
    }

    @Test
    void nobodyElseTouchesTheProgramme() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        World.Someone stranger = world.cell("Chi bộ khác").secretary("Người lạ");

        assertThatThrownBy(() -> agenda.add(stranger.actor(), meeting, titled("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask.ask(stranger.actor(), meeting)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publish.publish(stranger.actor(), meeting, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.add(member.actor(), meeting, titled("x")))
                .isInstanceOf(Refused.class);
    }

    private MeetingId announced() {
        MeetingId meeting = draft.draft(secretary.actor(), cell.id);
        int round = ask.ask(secretary.actor(), meeting);
        committee.answer(deputy.actor(), meeting, round, true, "");
        publish.publish(secretary.actor(), meeting, "");
        return meeting;
    }

    private static ItemData titled(String title) {
        return new ItemData(
                AgendaPart.OTHER,
                ItemKind.DISCUSS,
                title,
                "",
                null,
                10,
                false,
                Set.of(Ground.SITUATION),
                "",
                null,
                null);
    }

    private static ItemData recognition(MemberId subject) {
        return new ItemData(
                AgendaPart.RECOGNITION,
                ItemKind.DISCUSS,
                "Xét công nhận",
                "",
                null,
                10,
                false,
                Set.of(),
                "",
                null,
                subject);
    }
}
