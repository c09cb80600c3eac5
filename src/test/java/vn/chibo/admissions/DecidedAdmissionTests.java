package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.admissions.FollowedCandidates.Scene;
import vn.chibo.members.AnswerTransfer;
import vn.chibo.members.DecideStatus;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.SendTransfer;
import vn.chibo.members.Standing;
import vn.chibo.members.StatusDecisionId;
import vn.chibo.members.StatusKind;
import vn.chibo.members.StatusPaper;
import vn.chibo.shared.MovableClock;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Every admission and recognition is a decision of the register, also for who moves to another cell in the middle. */
@ChiboTest
@Transactional
class DecidedAdmissionTests {
    private static final LocalDate CEREMONY = LocalDate.of(2027, 1, 31);
    private static final LocalDate FULL = LocalDate.of(2028, 1, 31);
    private static final String NAME = "Ngô Thùy Linh";

    @Autowired
    FollowedCandidates candidates;

    @Autowired
    FollowCase follow;

    @Autowired
    SendTransfer send;

    @Autowired
    AnswerTransfer answer;

    @Autowired
    DecideStatus decide;

    @Autowired
    Roster roster;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Duration before;
    private Scene here;
    private Scene there;

    @BeforeEach
    void twoCells() {
        before = clock.ahead();
        goTo(CEREMONY);
        here = candidates.cell();
        there = candidates.beside(here, "Chi bộ Hành chính");
    }

    @AfterEach
    void putTheClockBack() {
        clock.stand(before);
    }

    @Test
    void admissionStandsAmongTheDecisionsAndMovementsAndIsNotTakenBack() {
        UUID member = member(candidates.admitted(here, NAME));
        String decisions = page("/members/" + member + "/decisions", here.secretary());
        assertThat(decisions)
                .containsSubsequence("Kết nạp đảng viên", "31/01/2027", "12-NQ/ĐU")
                .doesNotContain("Hủy quyết định này");
        assertThat(page("/members/movements?from=2027-01-01&until=2027-02-28", here.secretary()))
                .contains("Kết nạp", "5 + 1 − 0 = 6");
        assertThatThrownBy(() -> decide.counter(here.secretary().actor(), decision(member, "ADMISSION"), paper(FULL)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.key()).isEqualTo("members.status.admission-stands"));
        assertThatThrownBy(() -> decide.decide(
                        here.secretary().actor(), new MemberId(member), StatusKind.ADMISSION, paper(CEREMONY)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoIsTransferredInProbationIsRecognisedThereFromTheExactDay() {
        CaseId id = candidates.admitted(here, NAME);
        UUID member = member(id);
        candidates.paper(here.secretary().actor(), id, "NEW_CLASS");
        LocalDate received = LocalDate.of(2028, 2, 10); // after the day on which probation was full
        goTo(LocalDate.of(2028, 2, 3));
        var transfer = send.draft(here.secretary().actor(), new MemberId(member), there.cell().id, "", "");
        send.send(here.secretary().actor(), transfer, candidates.today());
        goTo(received);
        answer.receive(there.secretary().actor(), transfer, received);

        CaseState state = candidates.state(there.secretary().actor(), id);
        assertThat(state.file().cameFrom()).containsExactly("Chi bộ Đào tạo");
        assertThat(state.file().helpers()).isEmpty(); // who helped stays with the old cell
        assertThat(state.current().code()).isEqualTo("REVIEW");
        assertThat(state.due().running()).isEqualTo(CaseState.Running.RECOGNITION);
        assertThat(state.due().day()).isEqualTo("2028-03-13"); // the old cell's clock runs on
        assertThat(page("/admissions/" + id.value(), there.secretary()))
                .contains("đủ phiếu")
                .doesNotContain(">biên bản<");

        candidates.paper(there.secretary().actor(), id, "SELF_REVIEW");
        candidates.word(there.secretary().actor(), id, "HELPER_COMMENT");
        candidates.paper(there.secretary().actor(), id, "OPINIONS_AGAIN");
        goTo(LocalDate.of(2028, 3, 20));
        candidates.voted(there, NAME, "vote.recognition", member.toString(), 5);
        candidates.decided(there, id, "RECOGNITION_RESOLUTION", 20, 27);
        candidates.decided(there, id, "RECOGNITION_DECISION", 7, 11);

        assertThat(candidates.state(there.secretary().actor(), id).file().head().outcome())
                .isEqualTo("RECOGNISED");
        assertThat(standing(there, received)).isEqualTo(Standing.OFFICIAL);
        assertThat(standing(here, FULL)).isEqualTo(Standing.OFFICIAL); // the exact day, in the old cell
        assertThat(standing(here, FULL.minusDays(1))).isEqualTo(Standing.PROBATIONARY);
        countedOnce(member, CEREMONY.minusDays(2), LocalDate.of(2028, 3, 20));

        decide.counter(there.secretary().actor(), decision(member, "RECOGNITION"), paper(LocalDate.of(2028, 3, 20)));
        assertThat(standing(there, LocalDate.of(2028, 3, 20))).isEqualTo(Standing.PROBATIONARY);
        countedOnce(member, CEREMONY.minusDays(2), LocalDate.of(2028, 3, 20));
    }

    @Test
    void whoIsHandedOverAfterTheDecisionIsAdmittedThereWithinTheSameTerm() {
        CaseId id = candidates.introduced(here, NAME);
        candidates.agreed(here, id, NAME);
        LocalDate term = candidates.state(here.secretary().actor(), id).due().day();
        goTo(CEREMONY.plusDays(8));
        follow.handOver(here.officer().actor(), id, there.cell().id);

        CaseState state = candidates.state(there.secretary().actor(), id);
        assertThat(state.current().code()).isEqualTo("CEREMONY");
        assertThat(state.due().day()).isEqualTo(term);
        assertThat(state.file().papers()).hasSize(10);
        candidates.celebrated(there, id);
        assertThat(standing(there, candidates.today())).isEqualTo(Standing.PROBATIONARY);
        countedOnce(member(id), CEREMONY.minusDays(2), candidates.today());
    }

    @Test
    void whatTheRegisterDecidesEndsTheCase() {
        CaseId recognised = candidates.admitted(here, NAME);
        CaseId struckOff = candidates.admitted(here, "Bùi Gia Huy");
        goTo(FULL);
        decide.decide(here.secretary().actor(), new MemberId(member(recognised)), StatusKind.RECOGNITION, paper(FULL));
        decide.decide(here.secretary().actor(), new MemberId(member(struckOff)), StatusKind.STRIKE_OFF, paper(FULL));
        assertThat(candidates
                        .state(here.secretary().actor(), recognised)
                        .file()
                        .head()
                        .outcome())
                .isEqualTo("RECOGNISED");
        var stopped =
                candidates.state(here.secretary().actor(), struckOff).file().head();
        assertThat(List.of(stopped.outcome(), stopped.reason()))
                .containsExactly("STOPPED", "Xóa tên trong danh sách đảng viên");
    }

    /** On no day before the ceremony, on every day since in one cell. */
    private void countedOnce(UUID member, LocalDate from, LocalDate until) {
        from.datesUntil(until.plusDays(1)).forEach(day -> assertThat(jdbc.sql("""
                        select count(*)::int from members.affiliation a
                        join members.standing s on s.member_id = a.member_id and s.valid @> cast(:day as date)
                         and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                        where a.member_id = :member and a.valid @> cast(:day as date)
                        """)
                        .param("day", day)
                        .param("member", member)
                        .query(Integer.class)
                        .single())
                .as("on " + day)
                .isEqualTo(day.isBefore(ceremony(member)) ? 0 : 1));
    }

    private LocalDate ceremony(UUID member) {
        return jdbc.sql("select effective_on from members.status_decision where member_id = ? and kind = 'ADMISSION'")
                .param(member)
                .query(LocalDate.class)
                .single();
    }

    private StatusDecisionId decision(UUID member, String kind) {
        return new StatusDecisionId(jdbc.sql("select id from members.status_decision where member_id = ? and kind = ?")
                .param(member)
                .param(kind)
                .query(UUID.class)
                .single());
    }

    private UUID member(CaseId id) {
        return jdbc.sql("select member_id from admissions.candidate_case where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    /** As the committee above both cells reads it. */
    private Standing standing(Scene scene, LocalDate day) {
        return roster.on(scene.officer().actor(), scene.cell().id, day).stream()
                .filter(line -> line.fullName().equals(NAME))
                .map(RosterLine::standing)
                .findFirst()
                .orElseThrow();
    }

    private static StatusPaper paper(LocalDate day) {
        return new StatusPaper(day, null, "9-QĐ/ĐU", LocalDate.of(2027, 1, 1), "Đảng ủy", "", null);
    }

    private String page(String address, World.Someone who) {
        var result = mvc.get().uri(address).with(SignedIn.as(who)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void goTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }
}
