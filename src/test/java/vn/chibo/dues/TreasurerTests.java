package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.ActingPosts;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A comrade whom the secretary names receives the dues, and does nothing else of the secretary's. */
@ChiboTest
@Transactional
class TreasurerTests {
    @Autowired
    KeptDues dues;

    @Autowired
    NameTreasurer treasurers;

    @Autowired
    CollectDues collect;

    @Autowired
    RemitDues remit;

    @Autowired
    DuesLines lines;

    @Autowired
    ActingPosts acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private KeptDues.Kept kept;
    private World.Someone lan;

    @BeforeEach
    void aCell() {
        kept = dues.cell("Chi bộ Một");
        lan = kept.cell().member("Võ Thị Lan");
    }

    @Test
    void theTreasurerRecordsDeclarationsAndReceiptsAlone() {
        named();
        String member = "/dues/members/" + kept.payer().member().value();
        assertThat(page("/dues"))
                .contains("Lê Thị Bình", "Ghi đã nộp đủ tháng này")
                .doesNotContain("Nộp lên cấp trên");
        assertThat(page("/")).contains("còn 3 đồng chí");
        assertThat(page(member)).contains("Ghi phiếu thu", "Kê khai").doesNotContain("Ghi lý do chưa nộp");
        assertThat(post(
                        member + "/receipts",
                        Map.of(
                                "months", dues.now().toString(),
                                "way", "CASH",
                                "day", dues.today().toString())))
                .hasRedirectedUrl(member);
        assertThat(post(
                        member + "/declarations",
                        Map.of(
                                "category",
                                "INSURED",
                                "base",
                                "9000000",
                                "from",
                                dues.now().toString())))
                .hasRedirectedUrl(member);
        assertThat(post(member + "/excuses", Map.of("excused", dues.now().toString(), "why", "ốm")))
                .hasStatus(403);
        assertThat(post(
                        member + "/reliefs",
                        Map.of(
                                "ground",
                                "HARDSHIP",
                                "percent",
                                "50",
                                "first",
                                dues.now().toString(),
                                "last",
                                dues.now().toString(),
                                "number",
                                "1",
                                "on",
                                dues.today().toString())))
                .hasStatus(403);
        var who = acting();
        assertThatThrownBy(() -> remit.remit(who, UUID.randomUUID(), kept.cell().id, dues.now(), dues.today()))
                .isInstanceOf(Refused.class);
        assertThat(mvc.get().uri("/members").with(SignedIn.as(lan))).hasRedirectedUrl("/members/me");
        for (String closed : new String[] {"/dues/treasurers", "/dues/report"}) {
            assertThat(mvc.get().uri(closed).with(SignedIn.as(lan))).as(closed).hasStatus(403);
        }
    }

    @Test
    void withTheLastDayTheRightEnds() {
        var post = named();
        treasurers.end(
                kept.keeper().actor(),
                new vn.chibo.organisations.PostId(post),
                dues.today().plusDays(1));
        assertThat(acting.of(account()).stream().filter(one -> one.can(vn.chibo.shared.Permission.COLLECT_DUES)))
                .hasSize(1);
        jdbc.sql("update access.role_grant set held = daterange(lower(held) - 1, :today) where source = :source")
                .param("today", dues.today())
                .param("source", "post:" + post)
                .update();
        assertThat(mvc.get().uri("/dues").with(SignedIn.as(lan))).hasRedirectedUrl("/dues/me");
    }

    @Test
    void onlyTheSecretaryNamesAndOnlyComradesOfTheCell() {
        var deputy = kept.cell().deputy("Phạm Văn Cường").actor();
        assertThatThrownBy(() -> treasurers.name(deputy, kept.cell().id, lan.member(), dues.today()))
                .isInstanceOf(Refused.class);
        var other = dues.cell("Chi bộ Hai");
        var by = kept.keeper().actor();
        assertThatThrownBy(
                        () -> treasurers.name(by, kept.cell().id, other.payer().member(), dues.today()))
                .isInstanceOf(NotFound.class);
        UUID post = named();
        assertThat(mvc.post()
                        .uri("/dues/treasurers/" + post + "/ending")
                        .param("until", dues.today().plusDays(1).toString())
                        .with(SignedIn.as(other.keeper()))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void theFormKeepsWhatWasTyped() {
        var form = new HashMap<>(Map.of("person", "", "from", dues.today().toString()));
        assertThat(as(kept.keeper(), "/dues/treasurers", form))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn một mục");
        form.put("person", lan.member().value().toString());
        form.put("from", dues.today().minusDays(1).toString());
        assertThat(as(kept.keeper(), "/dues/treasurers", form))
                .hasStatus(422)
                .bodyText()
                .contains("từ hôm nay", dues.today().minusDays(1).toString());
        form.put("from", dues.today().toString());
        assertThat(as(kept.keeper(), "/dues/treasurers", form)).hasRedirectedUrl("/dues/treasurers");
        assertThat(as(kept.keeper(), "/dues/treasurers", form)).hasStatus(422);
        assertThat(mvc.get().uri("/dues/treasurers").with(SignedIn.as(kept.keeper())))
                .hasStatusOk()
                .bodyText()
                .contains("Võ Thị Lan", "Cho thôi");
    }

    private UUID named() {
        return treasurers
                .name(kept.keeper().actor(), kept.cell().id, lan.member(), dues.today())
                .value();
    }

    private UUID account() {
        return lan.actor().account();
    }

    private vn.chibo.shared.Actor acting() {
        return acting.of(account()).getFirst();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        return as(lan, path, form);
    }

    private MvcTestResult as(World.Someone who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(lan)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
