package vn.chibo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.organisations.Units;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A committee's own version of a rule: written, shown beside the country's, followed by the tree, ended. */
@ChiboTest
@Transactional
class LocalRulesTests {
    private static final String REGULAR = "meeting.regular.minutes";
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IssueRule rules;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Units units;

    @Autowired
    HeldMeeting meetings;

    @Test
    void anOfficerWritesAVersionThatHoldsForTheSubtree() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var officer = world.officer(cell.parent, "Hồ Thị Cúc");
        assertThat(mvc.get().uri("/rules/" + REGULAR + "/new").with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Ít nhất … phút", "value=\"90\"", "Xem việc bị ảnh hưởng")
                .doesNotContain("value=\"issue\"");

        var form = form("value.min", "100", "from", FROM.toString());
        assertThat(post(officer, REGULAR, form)).hasStatusOk().bodyText().contains("value=\"issue\"");
        form.put("act", "issue");
        form.put("seen", "2026-07-01/");
        assertThat(post(officer, REGULAR, form)).hasStatusOk().bodyText().contains("Việc đang làm bị ảnh hưởng");
        form.put("seen", FROM + "/");
        assertThat(post(officer, REGULAR, form)).hasStatus3xxRedirection();

        assertThat(get(an, "/rules?on=2026-06-01"))
                .bodyText()
                .contains("Ít nhất 100 phút", "Riêng của Đảng ủy phường số", "Quy định chung: Sinh hoạt thường kỳ")
                .contains("Ít nhất 90 phút", "Số 15-NQ/ĐU ngày 20/5/2026, Điều 2")
                .doesNotContain("{\"min\"");
        assertThat(get(an, "/rules?on=2026-05-31")).bodyText().doesNotContain("Riêng của");
        assertThat(mvc.get().uri("/rules?on=2026-06-01").cookie(English.COOKIE).with(SignedIn.as(an)))
                .bodyText()
                .contains("At least 100 minutes", "Own rule of");
    }

    @Test
    void theVersionBeforeEndsTheDayBefore() {
        var officer = world.officer(world.committee("Đảng ủy phường Tây"), "Hồ Thị Cúc");
        UUID first = issue(officer, REGULAR, 100, FROM);
        issue(officer, REGULAR, 110, FROM.plusMonths(2));
        assertThat(rulebook.version(first).orElseThrow().until()).isEqualTo(FROM.plusMonths(2));
        String path = officer.actor().path();
        assertThat(rulebook.inForce(REGULAR, path, FROM.plusMonths(2).minusDays(1))
                        .number("min"))
                .isEqualTo(100);
        assertThat(rulebook.inForce(REGULAR, path, FROM.plusMonths(2)).number("min"))
                .isEqualTo(110);
        assertThatThrownBy(() -> issue(officer, REGULAR, 120, FROM))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.key())
                        .isEqualTo("rulebook.issue.overlap"));
    }

    @ParameterizedTest
    @CsvSource({
        "value.min, 5, từ 15 đến 480",
        "value.min, viele, từ 15 đến 480",
        "value.min, 99999999999, từ 15 đến 480",
        "source, ' ', Xin ghi căn cứ",
        "plainEnglish, '', bằng tiếng Anh",
        "from, '', Xin ghi ngày",
        "from, 31/2/2026, chưa đọc được",
        "from, 1999-01-01, chưa có quy định chung",
        "until, 2026-06-01, phải sau ngày bắt đầu"
    })
    void refusesWhatMakesNoSense(String field, String typed, String sentence) {
        var officer = world.officer(world.committee("Đảng ủy phường Tây"), "Hồ Thị Cúc");
        var form = form("value.min", "100", "from", FROM.toString(), "act", "issue");
        form.put(field, typed);
        form.put("seen", form.get("from") + "/" + form.getOrDefault("until", ""));
        assertThat(post(officer, REGULAR, form)).hasStatus(422).bodyText().contains(sentence, "id=\"" + field);
    }

    @Test
    void nobodyLoosensWhatBindsTheCountryAndACellNotWhatACommitteeMay() {
        var cell = world.cell("Chi bộ Một");
        var keeper = cell.administrator("Lê Văn Em");
        var form = form("from", FROM.toString(), "act", "issue");
        assertThat(post(keeper, "probation.months", form))
                .hasStatus(422)
                .bodyText()
                .contains("không nơi nào quy định khác");
        assertThat(post(keeper, REGULAR, form("value.min", "30", "from", FROM.toString(), "act", "issue")))
                .hasStatus(422)
                .bodyText()
                .contains("Chi bộ không quy định riêng");
        assertThat(get(keeper, "/rules"))
                .bodyText()
                .contains("/rules/meeting.usual-day/new?unit=")
                .doesNotContain("/rules/" + REGULAR + "/new", "/rules/probation.months/new");
    }

    @Test
    void whoKeepsNoRulesAndWhoIsElsewhereIsRefused() {
        var cell = world.cell("Chi bộ Một");
        var binh = cell.member("Lê Thị Bình");
        var officer = world.officer(cell.parent, "Hồ Thị Cúc");
        var stranger = world.officer(world.committee("Đảng ủy phường Xa"), "Ngô Văn Xa");
        UUID version = issue(officer, REGULAR, 100, FROM);
        assertThat(post(binh, REGULAR, form("value.min", "100", "from", FROM.toString())))
                .hasStatus(403);
        assertThat(get(stranger, "/rules?unit=" + cell.id)).hasStatus(404);
        assertThat(get(stranger, "/rules/" + version + "/ending")).hasStatus(404);
        assertThatThrownBy(() -> rules.stop(stranger.actor(), version, FROM.plusDays(9)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rules.issue(stranger.actor(), cell.parent, draft(REGULAR, Map.of("min", 95), FROM)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOwnVersionIsEndedAndKept() {
        var cell = world.cell("Chi bộ Một");
        var officer = world.officer(cell.parent, "Hồ Thị Cúc");
        UUID version = issue(officer, REGULAR, 100, FROM);
        assertThat(get(officer, "/rules?on=2026-07-01")).bodyText().contains("/rules/" + version + "/ending");
        assertThat(get(officer, "/rules/" + version + "/ending")).bodyText().contains("Việc đang làm bị ảnh hưởng");
        assertThat(end(officer, version, "2026-06-01"))
                .hasStatus(422)
                .bodyText()
                .contains("phải sau ngày 01/06/2026");
        assertThat(end(officer, version, "2026-09-01")).hasStatus3xxRedirection();
        assertThat(rulebook.inForce(REGULAR, officer.actor().path(), LocalDate.of(2026, 9, 1))
                        .number("min"))
                .isEqualTo(90);
        assertThat(get(officer, "/rules?on=2026-11-01")).bodyText().contains("Ít nhất 100 phút", "Quy định riêng");
    }

    @Test
    void aLocalRuleFollowsItsOrganisation() {
        var cell = world.cell("Chi bộ Một");
        var keeper = cell.administrator("Lê Văn Em");
        issue(keeper, "meeting.usual-day", Map.of("day", 7), FROM);
        var other = world.committee("Đảng ủy phường Đông");
        units.on(TheProgram.itself(), cell.id, FROM); // enters the program's scope, in which decisions are carried out
        jdbc.sql("""
                update organisations.unit set path = (select path from organisations.unit where id = ?) || '7.' where id = ?
                """).param(other.value()).param(cell.id.value()).update();
        String path = jdbc.sql("select scope_path from rulebook.rule where scope_unit = ?")
                .param(cell.id.value())
                .query(String.class)
                .single();
        assertThat(path).isNotEqualTo(keeper.actor().path());
        assertThat(rulebook.inForce("meeting.usual-day", path, FROM).number("day"))
                .isEqualTo(7);
    }

    @Test
    void whatAChangeTouchesIsShownBeforeItIsSaved() {
        var scene = meetings.announced();
        var officer = world.officer(scene.cell().parent, "Hồ Thị Cúc");
        assertThat(post(officer, REGULAR, form("value.min", "100", "from", "2026-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains(scene.cell().name, "đã thông báo", "Theo quy định mới ngay khi lưu", "Ngày áp dụng đã qua");
        assertThat(post(officer, REGULAR, form("value.min", "100", "from", "2030-01-01")))
                .bodyText()
                .contains("Không có việc nào đang làm bị ảnh hưởng");
    }

    @Test
    void everyNumberOfTheBookHasWordsAndUnit() {
        var officer = world.officer(world.committee("Đảng ủy phường Tây"), "Hồ Thị Cúc");
        for (var page : List.of(
                get(officer, "/rules"),
                mvc.get()
                        .uri("/rules")
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(officer))
                        .exchange())) {
            assertThat(page).bodyText().doesNotContainPattern("<li>([a-z][a-zA-Z]*|[A-Z]{3,}): [0-9.,]+</li>");
        }
    }

    private UUID issue(World.Someone who, String code, int minutes, LocalDate from) {
        return issue(who, code, Map.of("min", minutes), from);
    }

    private UUID issue(World.Someone who, String code, Map<String, Object> value, LocalDate from) {
        return rules.issue(who.actor(), who.actor().requiredUnit(), draft(code, value, from));
    }

    private static RuleDraft draft(String code, Map<String, Object> value, LocalDate from) {
        return new RuleDraft(code, from, null, value, "Số 15-NQ/ĐU ngày 20/5/2026", "", "Riêng.", "Own.", true);
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form = new HashMap<>(Map.of(
                "source", "Số 15-NQ/ĐU ngày 20/5/2026",
                "article", "Điều 2",
                "plainVietnamese", "Riêng nơi này họp lâu hơn.",
                "plainEnglish", "Here one meets longer."));
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        form.put("seen", form.get("from") + "/");
        return form;
    }

    private MvcTestResult post(World.Someone who, String code, Map<String, String> form) {
        var request = mvc.post()
                .uri("/rules/" + code + "/versions")
                .with(SignedIn.as(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult end(World.Someone who, UUID version, String until) {
        return mvc.post()
                .uri("/rules/" + version + "/ending")
                .param("until", until)
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(World.Someone who, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(who)).exchange();
    }
}
