package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Every change of standing rests on a decision; the figures of any day follow it. */
@ChiboTest
@Transactional
class StatusDecisionTests {
    private static final LocalDate JOINED = LocalDate.of(2025, 3, 10);

    @Autowired
    World world;

    @Autowired
    DecideStatus decide;

    @Autowired
    KeepMember keep;

    @Autowired
    Roster roster;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone ha;
    private World.Someone tam;
    private World.Someone stranger;

    @BeforeEach
    void peopleTwoCells() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        ha = cell.member("Nguyễn Thị Hà");
        tam = cell.probationary("Lê Minh Tâm", JOINED);
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
    }

    @Test
    void recognitionComesAfterTwelveMonthsToTheDayAndNeverTwice() {
        refused(
                "members.status.probation",
                () -> decide(tam, StatusKind.RECOGNITION, JOINED.plusMonths(12).minusDays(1)));
        decide(tam, StatusKind.RECOGNITION, JOINED.plusMonths(12));
        assertThat(standing(tam, JOINED.plusMonths(12).minusDays(1))).isEqualTo(Standing.PROBATIONARY);
        assertThat(standing(tam, JOINED.plusMonths(12))).isEqualTo(Standing.OFFICIAL);
        assertThat(jdbc.sql("select official_on from members.member where id = ?")
                        .param(tam.member().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(JOINED.plusMonths(12));
        refused(
                "members.status.order.RECOGNITION",
                () -> decide(tam, StatusKind.RECOGNITION, LocalDate.of(2026, 5, 1)));
        refused("members.status.later", () -> decide(tam, StatusKind.EXEMPTION, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void whoLeavesIsCountedToTheEveAndLosesTheRights() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        decide(ha, StatusKind.RESIGNATION, day);
        assertThat(names(day.minusDays(1))).contains("Nguyễn Thị Hà");
        assertThat(names(day)).doesNotContain("Nguyễn Thị Hà");
        assertThat(jdbc.sql("select upper(held) from access.role_grant where source = ?")
                        .param("member:" + ha.member().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        refused("members.status.order.DEATH", () -> decide(ha, StatusKind.DEATH, LocalDate.of(2026, 7, 1)));
    }

    @Test
    void aProbationaryMemberIsStruckOffNotExpelled() {
        refused("members.status.order.EXPULSION", () -> decide(tam, StatusKind.EXPULSION, LocalDate.of(2026, 2, 1)));
        decide(tam, StatusKind.STRIKE_OFF, LocalDate.of(2026, 2, 1));
        assertThat(standing(tam, LocalDate.of(2026, 2, 1))).isEqualTo(Standing.STRUCK_OFF);
    }

    @Test
    void aSuspensionHasAnEndAndGivesBackWhatWasBefore() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        refused("members.status.missing", () -> decide(tam, StatusKind.SUSPENSION, day));
        var tooLong = new StatusPaper(day, day.plusDays(121), "1-QĐ/ĐU", day, "Đảng ủy", "", null);
        refused(
                "members.status.suspended-long",
                () -> decide.decide(secretary.actor(), tam.member(), StatusKind.SUSPENSION, tooLong));
        var paper = new StatusPaper(day, day.plusDays(90), "1-QĐ/ĐU", day, "Đảng ủy", "", null);
        decide.decide(secretary.actor(), tam.member(), StatusKind.SUSPENSION, paper);
        assertThat(names(day)).contains("Lê Minh Tâm");
        assertThat(body(get(secretary, "/"))).contains("Hết thời hạn đình chỉ sinh hoạt của Lê Minh Tâm");
        decide(tam, StatusKind.RESTORATION, day.plusDays(80));
        assertThat(standing(tam, day.plusDays(80))).isEqualTo(Standing.PROBATIONARY);
        assertThat(body(get(secretary, "/"))).doesNotContain("Hết thời hạn đình chỉ");
    }

    @Test
    void aCounterDecisionKeepsTheTimeBetween() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        var id = decide(ha, StatusKind.EXPULSION, day);
        decide.counter(secretary.actor(), id, paper(day.plusDays(40)));
        assertThat(names(day.minusDays(1))).contains("Nguyễn Thị Hà");
        assertThat(names(day.plusDays(39))).doesNotContain("Nguyễn Thị Hà");
        assertThat(names(day.plusDays(40))).contains("Nguyễn Thị Hà");
        assertThat(standing(ha, day.plusDays(40))).isEqualTo(Standing.OFFICIAL);
        refused("members.status.counter-twice", () -> decide.counter(secretary.actor(), id, paper(day.plusDays(50))));
        assertThat(jdbc.sql("select count(*) from members.status_decision where member_id = ?")
                        .param(ha.member().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void takenBackOnItsOwnDayItIsAsIfItHadNeverBeen() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        var id = decide(ha, StatusKind.EXPULSION, day);
        decide.counter(secretary.actor(), id, paper(day));
        assertThat(names(day)).contains("Nguyễn Thị Hà");
        assertThat(jdbc.sql("select count(*) from members.standing where member_id = ? and standing = 'EXPELLED'")
                        .param(ha.member().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionByHandLeavesWhatDecisionsMade() {
        var id = decide(ha, StatusKind.EXPULSION, LocalDate.of(2026, 3, 1));
        decide.counter(secretary.actor(), id, paper(LocalDate.of(2026, 4, 1)));
        keep.mend(secretary.actor(), ha.member(), version(ha), mended("OCCUPATION", "Giáo viên Toán"));
        assertThat(standing(ha, LocalDate.of(2026, 3, 15))).isEqualTo(Standing.EXPELLED);
        refused(
                "members.problem.by-decision",
                () -> keep.mend(secretary.actor(), ha.member(), version(ha), mended("OFFICIAL_ON", "01/01/2020")));
    }

    @Test
    void thePageRecordsADecisionAndSaysWhatIsWrongAtTheField() {
        String page = "/members/" + ha.member().value() + "/decisions";
        assertThat(body(get(secretary, page))).contains("Ghi quyết định mới", "Khai trừ ra khỏi Đảng");
        assertThat(body(get(secretary, page))).doesNotContain("Công nhận đảng viên chính thức");
        var typed = Map.of("kind", "EXEMPTION", "number", "7-NQ/CB", "issuer", "Chi bộ", "signedOn", "2026-05-02");
        assertThat(post(secretary, page, typed)).hasStatus(422).bodyText().contains("Xin ghi ngày", "7-NQ/CB");
        var whole = new java.util.HashMap<>(typed);
        whole.put("effectiveOn", "2026-05-02");
        assertThat(post(secretary, page, whole)).hasStatus3xxRedirection();
        assertThat(body(get(secretary, page)))
                .contains("Miễn công tác và sinh hoạt Đảng", "7-NQ/CB", "Hủy quyết định này");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'members.StatusDecided' and subject = ?")
                        .param(ha.member().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void othersNeitherSeeNorDecide() {
        String page = "/members/" + ha.member().value() + "/decisions";
        assertThat(get(stranger, page)).hasStatus(404);
        assertThat(get(ha, page)).hasStatus(403);
        assertThatThrownBy(() ->
                        decide.decide(stranger.actor(), ha.member(), StatusKind.DEATH, paper(LocalDate.of(2026, 5, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        decide.decide(tam.actor(), ha.member(), StatusKind.DEATH, paper(LocalDate.of(2026, 5, 1))))
                .isInstanceOf(Refused.class);
        var id = decide(ha, StatusKind.EXEMPTION, LocalDate.of(2026, 5, 1));
        assertThatThrownBy(() -> decide.counter(stranger.actor(), id, paper(LocalDate.of(2026, 6, 1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void movementsSayWhoCameAndWentAndAddUp() {
        decide(ha, StatusKind.RESIGNATION, LocalDate.of(2026, 6, 1));
        var officer = world.officer(cell.parent, "Đỗ Văn Bình");
        assertThat(body(get(officer, "/members/movements?from=2025-01-01&until=2026-06-30")))
                .contains("Khớp: 2 + 1 − 1 = 2", "Kết nạp", "Xin ra", "Nguyễn Thị Hà", "Lê Minh Tâm");
        assertThat(body(get(secretary, "/members/movements?from=2026-06-01&until=2026-06-30")))
                .contains("Khớp: 2 + 0 − 0 = 2");
        assertThat(get(stranger, "/members/movements?of=" + cell.id)).hasStatus(404);
        assertThat(get(tam, "/members/movements")).hasStatus(403);
    }

    private static Map<String, String> mended(String field, String value) {
        return Map.of("FULL_NAME", "Nguyễn Thị Hà", "JOINED_ON", "03/02/2010", field, value);
    }

    private StatusDecisionId decide(World.Someone who, StatusKind kind, LocalDate day) {
        return decide.decide(secretary.actor(), who.member(), kind, paper(day));
    }

    private static StatusPaper paper(LocalDate day) {
        return new StatusPaper(day, null, "5-QĐ/ĐU", LocalDate.of(2026, 1, 5), "Đảng ủy phường", "lý do", null);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, why -> assertThat(why.key())
                .isEqualTo(key));
    }

    private java.util.List<String> names(LocalDate day) {
        return roster.on(secretary.actor(), cell.id, day).stream()
                .map(RosterLine::fullName)
                .toList();
    }

    private Standing standing(World.Someone who, LocalDate day) {
        return Standing.valueOf(
                jdbc.sql("select standing from members.standing where member_id = ? and valid @> cast(? as date)")
                        .param(who.member().value())
                        .param(day)
                        .query(String.class)
                        .single());
    }

    private int version(World.Someone who) {
        return jdbc.sql("select version from members.member where id = ?")
                .param(who.member().value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> fields) {
        var request = browser.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
