package vn.chibo.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.MeetingState;
import vn.chibo.organisations.Units;
import vn.chibo.ui.Waiting;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class HomeTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HomeQueries month;

    @Autowired
    MyDayQueries own;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    World.Cell cell;
    World.Someone secretary;
    World.Someone member;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Đào tạo");
        secretary = cell.secretary("Phạm Minh Khang");
        member = cell.member("Nguyễn Thị Hà");
    }

    @Test
    void tellsASecretaryWhereTheMonthStands() {
        LocalDate day = LocalDate.now(clock).plusDays(8);
        session(YearMonth.from(day).minusMonths(1), day.minusMonths(1), "CLOSED");
        session(YearMonth.from(day), day, "DRAFT");

        assertThat(page("/", secretary))
                .contains("Còn 8 ngày đến kỳ sinh hoạt tháng " + day.getMonthValue())
                .contains("đã kết luận", "Tiếp tục chuẩn bị", "Việc cần đồng chí quyết định")
                .contains("aria-current=\"step\"");
    }

    @Test
    void hidesADraftFromMembersUntilItIsAnnounced() {
        LocalDate day = LocalDate.now(clock).plusDays(8);
        UUID meeting = session(YearMonth.from(day), day, "DRAFT");
        assertThat(page("/", member)).contains("chưa có thông báo").doesNotContain(meeting.toString());

        announce(meeting, member);
        assertThat(page("/", member))
                .contains("Chào đồng chí Hà", "Còn 8 ngày", "2 nội dung · 50 phút", "Tôi sẽ dự", "Xin vắng")
                .contains("action=\"/meetings/" + meeting + "/answer\"");
    }

    @Test
    void keepsTheAnswerInSight() {
        LocalDate day = LocalDate.now(clock).plusDays(8);
        UUID meeting = session(YearMonth.from(day), day, "DRAFT");
        announce(meeting, member);
        jdbc.sql("update meetings.notice set answer = 'ABSENT', reason = 'Đi công tác <tỉnh>' where meeting_id = ?")
                .param(meeting)
                .update();

        assertThat(page("/", member)).contains("Đồng chí đã xin vắng: Đi công tác &lt;tỉnh&gt;", "Tôi sẽ dự");
    }

    @Test
    void showsAMemberOnceWhatIsOwed() {
        LocalDate day = LocalDate.now(clock).plusDays(8);
        UUID meeting = session(YearMonth.from(day), day, "DRAFT");
        announce(meeting, member);
        task(YearMonth.now(clock), "Dự giờ thao giảng", LocalDate.now(clock).plusDays(1), "OPEN");

        assertThat(page("/", member)).contains("Tôi sẽ dự", "Dự giờ thao giảng").doesNotContain("Việc chờ đồng chí");
    }

    @Test
    void countsWhatBecameOfTheResolution() {
        YearMonth november = YearMonth.of(2026, 11);
        task(november, "Việc đã xong", LocalDate.of(2026, 11, 20), "DONE");
        task(november, "Việc quá hạn", TODAY.minusDays(5), "OPEN");
        task(november, "Việc còn hạn", TODAY.plusDays(3), "OPEN");
        task(november, "Việc đã thôi", TODAY, "DROPPED");

        Outcome outcome = month.outcome(secretary.actor(), november, TODAY);
        assertThat(outcome)
                .extracting(Outcome::total, Outcome::done, Outcome::open, Outcome::late)
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(outcome.lines())
                .extracting(Outcome.Line::title, Outcome.Line::owner)
                .containsExactly(tuple("Việc quá hạn", "Nguyễn Thị Hà"), tuple("Việc còn hạn", "Nguyễn Thị Hà"));
    }

    @Test
    void showsAMemberOnlyTheOwnTasks() {
        task(YearMonth.of(2026, 11), "Tuyên truyền an toàn giao thông", TODAY.plusDays(3), "OPEN");

        assertThat(own.tasks(member.actor(), TODAY)).hasSize(1);
        var other = cell.member("Trần Văn Lợi");
        assertThat(own.tasks(other.actor(), TODAY)).isEmpty();
        assertThat(page("/", member)).contains("Tuyên truyền an toàn giao thông");
        assertThat(page("/", other)).doesNotContain("Tuyên truyền an toàn giao thông");
    }

    @Test
    void showsAnUpperCommitteeItsCellsAndNobodyElses() {
        var upper = world.committee("Đảng ủy phường Đông");
        world.cell("Chi bộ Mầm non Hoa Sen", upper).secretary("Lê Văn Một");
        world.cell("Chi bộ Tiểu học Kim Đồng", upper);
        var officer = world.officer(upper, "Đỗ Văn Bình");

        assertThat(page("/", officer))
                .contains("0/2 chi bộ đã sinh hoạt", "Chi bộ Mầm non Hoa Sen", "Chi bộ Tiểu học Kim Đồng")
                .doesNotContain("Chi bộ Đào tạo");
    }

    @Test
    void sortsWhatWaitsByDeadline() {
        var later = Waiting.of("home.due.new", "/later", TODAY.plusDays(2), Waiting.Tone.SOON);
        var late = Waiting.of("home.due.new", "/late", TODAY.minusDays(2), Waiting.Tone.LATE);
        var fresh = Waiting.of("home.due.new", "/new", null, Waiting.Tone.NEW);

        assertThat(Desks.sorted(Stream.of(fresh, later, late))).containsExactly(late, later, fresh);
    }

    @Test
    void countsTheDaysInWords() {
        assertThat(stand(MeetingState.DRAFT, TODAY.plusDays(8)).key()).isEqualTo("home.stand.days");
        assertThat(stand(MeetingState.PUBLISHED, TODAY.plusDays(1)).key()).isEqualTo("home.stand.tomorrow");
        assertThat(stand(MeetingState.PUBLISHED, TODAY).key()).isEqualTo("home.stand.today");
        assertThat(stand(MeetingState.OPEN, TODAY).key()).isEqualTo("home.stand.open");
        assertThat(stand(MeetingState.PUBLISHED, TODAY.minusDays(2)).arguments())
                .containsExactly(12, 2L);
        assertThat(Stand.of(null, 12, TODAY).key()).isEqualTo("home.stand.none");
    }

    private static Stand stand(MeetingState state, LocalDate day) {
        var at = OffsetDateTime.parse(day + "T14:00:00+07:00");
        return Stand.of(new Session(UUID.randomUUID(), state, YearMonth.of(2026, 12), at, ""), 12, TODAY);
    }

    private String page(String address, World.Someone someone) {
        var result = mvc.get().uri(address).with(SignedIn.as(someone)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID session(YearMonth period, LocalDate day, String state) {
        units.on(TheProgram.itself(), cell.id, LocalDate.now(clock)); // enters the program's scope
        return jdbc.sql("""
                insert into meetings.meeting (unit_id, unit_path, kind, period, starts_at, place, chair_id, state, created_at)
                values (?, ?, 'REGULAR', ?, ?, 'Phòng họp A', ?, ?, ?) returning id
                """)
                .param(cell.id.value())
                .param(secretary.actor().path())
                .param(period.atDay(1))
                .param(OffsetDateTime.parse(day + "T14:00:00+07:00"))
                .param(secretary.member().value())
                .param(state)
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    private void announce(UUID meeting, World.Someone told) {
        units.on(TheProgram.itself(), cell.id, LocalDate.now(clock));
        jdbc.sql("update meetings.meeting set state = 'PUBLISHED', agenda_version = 1 where id = ?")
                .param(meeting)
                .update();
        jdbc.sql("""
                insert into meetings.publication (meeting_id, version, content, published_at, published_by)
                values (?, 1, '{"items": [{"minutes": 15}, {"minutes": 35}]}', ?, ?)
                """)
                .param(meeting)
                .param(OffsetDateTime.now(clock))
                .param(secretary.person().value())
                .update();
        jdbc.sql("insert into meetings.notice (meeting_id, member_id, version, notified_at) values (?, ?, 1, ?)")
                .param(meeting)
                .param(told.member().value())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private void task(YearMonth period, String title, LocalDate due, String state) {
        units.on(TheProgram.itself(), cell.id, LocalDate.now(clock));
        jdbc.sql("""
                insert into tasks.task (unit_id, unit_path, owner_id, title, period, due_on, source_kind, source_id,
                    assigned_at, state, done_on)
                values (?, ?, ?, ?, ?, ?, 'CONCLUSION', ?, ?, ?, ?)
                """)
                .param(cell.id.value())
                .param(secretary.actor().path())
                .param(member.member().value())
                .param(title)
                .param(period.atDay(1))
                .param(due)
                .param(UUID.randomUUID())
                .param(OffsetDateTime.now(clock))
                .param(state)
                .param(state.equals("DONE") ? due : null)
                .update();
    }
}
