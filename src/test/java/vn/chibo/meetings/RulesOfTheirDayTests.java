package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.RuleChange;
import vn.chibo.rulebook.RuleImpact;
import vn.chibo.shared.MovableClock;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** An announced meeting keeps the rules of the day it was announced, until it is moved on purpose. */
@ChiboTest
@Transactional
class RulesOfTheirDayTests {
    private static final String VOTE = "vote.resolution";

    @Autowired
    World world;

    @Autowired
    DraftAgenda draft;

    @Autowired
    PublishAgenda publish;

    @Autowired
    OpenMeeting open;

    @Autowired
    VotingPreview preview;

    @Autowired
    FollowNewRules follow;

    @Autowired
    MeetingsOfRule impact;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Duration stood;
    private LocalDate began;
    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone member;
    private MeetingId meeting;

    @BeforeEach
    void announcedBeforeTheRuleChanges() {
        stood = clock.ahead();
        began = LocalDate.now(clock);
        cell = world.cell("Chi bộ Một");
        secretary = cell.secretary("Trần Văn An");
        member = cell.member("Lê Thị Bình");
        for (String name : new String[] {"Vũ Văn Ba", "Vũ Thị Bốn", "Vũ Văn Năm", "Vũ Thị Sáu"}) {
            cell.member(name);
        }
        meeting = draft.draft(secretary.actor(), cell.id);
        publish.publish(secretary.actor(), meeting, "Đã trao đổi");
        threeQuartersFrom(began.plusDays(1));
    }

    @AfterEach
    void putTheClockBack() {
        clock.stand(stood);
    }

    @Test
    void aRuleThatChangesMidCaseDoesNotReachTheRunningMeeting() {
        assertThat(needed()).isEqualTo(4); // more than a half of six
        aWeekLater();
        open.open(secretary.actor(), meeting);
        assertThat(needed()).isEqualTo(4);

        follow.follow(secretary.actor(), meeting);

        assertThat(needed()).isEqualTo(5); // three quarters of six
        assertThat(jdbc.sql("select facts -> 'before' ->> 'rules' || '/' || (facts -> 'after' ->> 'rules') "
                                + "from audit.entry where action = 'meetings.MeetingRulesMoved' and subject = ?")
                        .param(meeting.value())
                        .query(String.class)
                        .single())
                .isEqualTo(began + "/" + LocalDate.now(clock));
        assertThatThrownBy(() -> follow.follow(secretary.actor(), meeting))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("meetings.rules.none-newer");
    }

    @Test
    void aMeetingOnlyDraftedFollowsTheRulesOfItsDay() {
        MeetingId next = draft.draft(secretary.actor(), cell.id);
        assertThat(numerator(next)).isEqualTo(3);
        assertThat(numerator(meeting)).isEqualTo(1);
    }

    @Test
    void thePageTellsOfNewerRulesAndWhoMayMoveTheMeetingDoes() {
        String page = "/meetings/" + meeting.value();
        assertThat(get(secretary, page)).bodyText().doesNotContain("newer-rules");
        aWeekLater();
        assertThat(get(secretary, page))
                .bodyText()
                .contains("giữ quy định của ngày", "Ba phần tư", "Nghị quyết thử", "Chuyển sang quy định mới");
        assertThat(get(member, page)).bodyText().contains("Ba phần tư").doesNotContain("Chuyển sang quy định mới");
        assertThat(post(member, page + "/newer-rules")).hasStatus(403);
        assertThat(post(world.cell("Chi bộ Hai").secretary("Người Lạ"), page + "/newer-rules"))
                .hasStatus(404);
        assertThat(post(secretary, page + "/newer-rules")).hasRedirectedUrl(page);
        assertThat(get(secretary, page)).bodyText().doesNotContain("newer-rules");
        assertThat(post(secretary, page + "/newer-rules"))
                .hasStatus(422)
                .bodyText()
                .contains("Không có quy định nào mới hơn");
    }

    @Test
    void theBookTellsThatTheMeetingKeepsItsRules() {
        World.Someone officer = world.officer(cell.parent, "Hồ Thị Cúc");
        var change = new RuleChange(VOTE, officer.actor().path(), began.plusDays(1), null);
        assertThat(impact.touchedBy(officer.actor(), change))
                .singleElement()
                .extracting(RuleImpact.Touched::key, RuleImpact.Touched::keeps)
                .containsExactly("meetings.impact.PUBLISHED.keeps", true);
        var backdated = new RuleChange(VOTE, officer.actor().path(), began, null);
        assertThat(impact.touchedBy(officer.actor(), backdated))
                .singleElement()
                .extracting(RuleImpact.Touched::keeps)
                .isEqualTo(false);
    }

    private int needed() {
        return line(meeting).hands().needed();
    }

    private int numerator(MeetingId id) {
        return line(id).rule().number("numerator");
    }

    private VotingPreview.Line line(MeetingId id) {
        return preview.now(secretary.actor(), id).stream()
                .filter(one -> one.rule().code().equals(VOTE))
                .findFirst()
                .orElseThrow();
    }

    private void aWeekLater() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
    }

    /** The book lets no committee differ here; the country itself may change it any day. */
    private void threeQuartersFrom(LocalDate day) {
        units.on(TheProgram.itself(), cell.parent, day); // enters the program's scope
        jdbc.sql("""
                insert into rulebook.rule (code, kind, may_differ, topics, scope_unit, scope_path, valid, value, effect,
                    source, article, plain_vi, plain_en, verified, recorded_at)
                select code, kind, may_differ, topics, u.id, u.path, daterange(:day, null),
                    jsonb_build_object('numerator', 3, 'denominator', 4, 'strict', false, 'excluded', value -> 'excluded'),
                    effect, 'Nghị quyết thử', '', 'Ba phần tư', 'Three quarters', true, recorded_at
                from rulebook.rule r, organisations.unit u where r.code = :code and r.scope_unit is null and u.id = :unit
                """)
                .param("day", day)
                .param("code", VOTE)
                .param("unit", cell.parent.value())
                .update();
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri) {
        return browser.post().uri(uri).with(SignedIn.as(someone)).with(csrf()).exchange();
    }
}
