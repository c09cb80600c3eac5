package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.admissions.FollowedCandidates.Scene;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.MovableClock;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The way from quần chúng to chính thức with a moved clock and real meetings. */
@ChiboTest
@Transactional
class AdmissionWalkTests {
    @Autowired
    FollowedCandidates candidates;

    @Autowired
    FollowCase follow;

    @Autowired
    Roster roster;

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @Autowired
    DraftDecision drafts;

    @Autowired
    PlanOperations operations;

    @Autowired
    SignDecision sign;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private Duration before;

    @BeforeEach
    void keepTheClock() {
        before = clock.ahead();
    }

    @AfterEach
    void putTheClockBack() {
        clock.stand(before);
    }

    @Test
    @Requirement("S204")
    void onePersonIsWalkedFromIntroductionToOfficialMembership() {
        goTo(LocalDate.of(2027, 1, 11));
        Scene scene = candidates.cell();
        CaseId id = candidates.introduced(scene, "Ngô Thùy Linh");
        assertThat(at(scene, id)).isEqualTo("INTRODUCTION");
        assertThatThrownBy(() -> candidates.decided(scene, id, "DECISION", 9, 11))
                .isInstanceOf(RuleViolation.class);
        candidates.prepared(scene, id);
        assertThat(at(scene, id)).isEqualTo("CELL_VOTE");

        candidates.voted(
                scene, "Xét kết nạp đảng viên đối với quần chúng ưu tú Ngô Thùy Linh", "vote.admission", "", 4);
        assertThat(state(scene, id).file().ballots()).singleElement().satisfies(ballot -> assertThat(
                        List.of(ballot.entitled(), ballot.present(), ballot.inFavour(), ballot.needed()))
                .containsExactly(5, 5, 4, 4));
        assertThat(at(scene, id)).isEqualTo("COMMITTEE");
        assertThatThrownBy(() -> candidates.decided(scene, id, "COMMITTEE_RESOLUTION", 17, 27))
                .isInstanceOfSatisfying(
                        RuleViolation.class, few -> assertThat(few.arguments()).containsExactly(18, 27));
        candidates.decided(scene, id, "COMMITTEE_RESOLUTION", 18, 27);
        candidates.decided(scene, id, "DECISION", 6, 11);

        CaseState.Clock ceremony = state(scene, id).due();
        assertThat(ceremony.running()).isEqualTo(CaseState.Running.CEREMONY);
        assertThat(ceremony.day()).isEqualTo("2027-03-01"); // 30 working days over Tết, without weekends
        goTo(LocalDate.of(2027, 1, 31));
        candidates.celebrated(scene, id);
        RosterLine comrade = comrade(scene, "Ngô Thùy Linh");
        assertThat(comrade.standing()).isEqualTo(Standing.PROBATIONARY);
        assertThat(comrade.joinedOn()).isEqualTo("2027-01-11"); // Party age runs from the decision
        assertThat(comrade.since()).isEqualTo("2027-01-31"); // probation from the ceremony

        candidates.paper(scene.secretary().actor(), id, "NEW_CLASS");
        assertThat(state(scene, id).due().day()).isEqualTo("2028-01-31");
        goTo(LocalDate.of(2028, 2, 21));
        candidates.paper(scene.secretary().actor(), id, "SELF_REVIEW");
        candidates.word(scene.helper().actor(), id, "HELPER_COMMENT");
        candidates.paper(scene.secretary().actor(), id, "OPINIONS_AGAIN");
        candidates.voted(
                scene,
                "Ngô Thùy Linh",
                "vote.recognition",
                comrade.member().value().toString(),
                5);
        candidates.decided(scene, id, "RECOGNITION_RESOLUTION", 20, 27);
        candidates.decided(scene, id, "RECOGNITION_DECISION", 7, 11);

        RosterLine official = comrade(scene, "Ngô Thùy Linh");
        assertThat(official.standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(official.officialOn()).isEqualTo("2028-01-31"); // the exact day, though decided late
        assertThat(state(scene, id).file().head().outcome()).isEqualTo("RECOGNISED");
    }

    @Test
    void aFailedVoteStaysInTheHistoryAndTheCaseComesAgain() {
        Scene scene = candidates.cell();
        CaseId id = candidates.introduced(scene, "Bùi Gia Huy");
        candidates.prepared(scene, id);
        candidates.voted(scene, "Bùi Gia Huy", "vote.admission", "", 3);
        assertThat(at(scene, id)).isEqualTo("CELL_VOTE");
        assertThat(state(scene, id).file().failed("ADMISSION")).isOne();

        candidates.voted(scene, "Bùi Gia Huy", "vote.admission", "", 5);
        assertThat(at(scene, id)).isEqualTo("COMMITTEE");
        assertThat(state(scene, id).file().ballots()).hasSize(2);
    }

    @Test
    void recognitionThatKeepsFailingIsOnTheDeskOfTheCellAndOfTheCommittee() {
        goTo(LocalDate.of(2027, 1, 11));
        Scene scene = candidates.cell();
        CaseId id = candidates.admitted(scene, "Bùi Gia Huy");
        String member = comrade(scene, "Bùi Gia Huy").member().value().toString();
        candidates.paper(scene.secretary().actor(), id, "NEW_CLASS");
        goTo(LocalDate.of(2028, 1, 12));
        candidates.paper(scene.secretary().actor(), id, "SELF_REVIEW");
        candidates.word(scene.helper().actor(), id, "HELPER_COMMENT");
        candidates.paper(scene.secretary().actor(), id, "OPINIONS_AGAIN");
        candidates.voted(scene, "Bùi Gia Huy", "vote.recognition", member, 3);
        assertThat(desk(scene.secretary())).doesNotContain("chưa đủ phiếu công nhận");
        candidates.voted(scene, "Bùi Gia Huy", "vote.recognition", member, 3);

        assertThat(desk(scene.secretary()))
                .containsSubsequence(
                        "Bùi Gia Huy: 2 lần chưa đủ phiếu công nhận, chi bộ báo cáo cấp ủy",
                        "Nhiều lần không đủ hai phần ba thì chi bộ báo cáo",
                        "38-HD/BTCTW");
        assertThat(desk(scene.officer())).contains("Bùi Gia Huy (Chi bộ Đào tạo): 2 lần chưa đủ phiếu công nhận");
        var beside = world.cell("Chi bộ bên cạnh", scene.cell().parent).secretary("Người Khác");
        assertThat(desk(beside)).doesNotContain("Bùi Gia Huy");
        candidates.paper(scene.secretary().actor(), id, "UPWARD_REPORT");
        assertThat(desk(scene.secretary())).doesNotContain("chưa đủ phiếu công nhận");
        assertThat(desk(scene.officer())).contains("2 lần chưa đủ phiếu công nhận");
        assertThat(at(scene, id)).isEqualTo("RECOGNITION_VOTE");
    }

    @Test
    void whoMovesInTheMiddleIsFollowedWithTheHistoryByTheNewCellAlone() {
        Scene scene = candidates.cell();
        var other = world.cell("Chi bộ Hành chính", scene.cell().parent);
        var receiver = other.secretary("Lê Thu Cúc");
        CaseId id = candidates.introduced(scene, "Đỗ Mai Chi");
        candidates.prepared(scene, id);
        assertThatThrownBy(() -> follow.handOver(scene.secretary().actor(), id, other.id))
                .isInstanceOf(Refused.class);

        follow.handOver(scene.officer().actor(), id, other.id);

        assertThatThrownBy(() -> candidates.state(scene.secretary().actor(), id))
                .isInstanceOf(NotFound.class);
        CaseState there = candidates.state(receiver.actor(), id);
        assertThat(there.file().papers()).hasSize(8);
        assertThat(there.file().cameFrom()).containsExactly("Chi bộ Đào tạo");
        assertThat(there.current().code()).isEqualTo("HELPER"); // a helper of the new cell is to be named
    }

    @Test
    void casesGoWithTheCellsBusinessAndWithTheirMembers() {
        Scene scene = candidates.cell();
        var other = world.cell("Chi bộ Tiếp nhận", scene.cell().parent);
        var receiver = other.secretary("Lê Thu Cúc");
        CaseId candidate = candidates.introduced(scene, "Đỗ Mai Chi");
        CaseId probation = candidates.admitted(scene, "Ngô Thùy Linh");
        LocalDate day = candidates.today().plusDays(1);
        goTo(day);
        var program = TheProgram.itself();
        var decision = drafts.begin(program, scene.cell().parent, "Quyết định thử", day, "");
        operations.add(
                program,
                decision,
                new PlanOperations.Line(
                        OperationKind.DISSOLVE, List.of(scene.cell().id), List.of(), other.id, null, ""));
        int version = jdbc.sql("select version from organisations.decision where id = ?")
                .param(decision.value())
                .query(Integer.class)
                .single();
        sign.sign(program, decision, "77-QĐ", day.minusDays(1), version);

        for (CaseId id : List.of(candidate, probation)) {
            assertThat(candidates.state(receiver.actor(), id).file().head().unitId())
                    .isEqualTo(other.id.value());
        }
    }

    @Test
    void aPaperThatRunsOutBeforeTheDecisionIsRedone() {
        goTo(LocalDate.of(2027, 1, 11));
        Scene scene = candidates.cell();
        CaseId id = candidates.introduced(scene, "Bùi Gia Huy");
        candidates.prepared(scene, id);
        goTo(LocalDate.of(2028, 1, 11));
        assertThat(at(scene, id)).isEqualTo("CELL_VOTE"); // the last day they are valid
        goTo(LocalDate.of(2028, 1, 12));
        assertThat(at(scene, id)).isEqualTo("FILE");
        assertThat(state(scene, id).missing()).containsExactly("APPLICATION", "LIFE_STORY", "VERIFICATION");
    }

    private String desk(World.Someone who) {
        var page = mvc.get().uri("/").with(SignedIn.as(who)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private CaseState state(Scene scene, CaseId id) {
        return candidates.state(scene.secretary().actor(), id);
    }

    private String at(Scene scene, CaseId id) {
        return state(scene, id).current().code();
    }

    private RosterLine comrade(Scene scene, String name) {
        return roster.on(scene.secretary().actor(), scene.cell().id, candidates.today()).stream()
                .filter(line -> line.fullName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void goTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
    }
}
