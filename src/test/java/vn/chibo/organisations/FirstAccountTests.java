package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.OneTimeLinks;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class FirstAccountTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OneTimeLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void thePageAsksInBothLanguages() {
        String link = links.issue(null, Duration.ofHours(1));
        assertThat(mvc.get().uri("/first-account?link=" + link))
                .hasStatusOk()
                .bodyText()
                .contains("Bắt đầu: tổ chức và tài khoản đầu tiên", "Chi bộ cơ sở");
        assertThat(mvc.get().uri("/first-account?link=" + link).cookie(English.COOKIE))
                .hasStatusOk()
                .bodyText()
                .contains("To begin: the first organisation and account");
    }

    @Test
    void aSecretarySetsUpTheCellAndSignsIn() {
        String link = links.issue(null, Duration.ofHours(1));
        assertThat(post(link, Map.of())).hasRedirectedUrl("/sign-in?ready");

        var answer = mvc.post()
                .uri("/sign-in")
                .param("username", "khang.pm")
                .param("password", "mot cau that dai")
                .with(csrf())
                .exchange();
        assertThat(answer).hasRedirectedUrl("/");
        var session = SignedIn.session(answer);
        assertThat(mvc.get().uri("/organisations").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Chi bộ Trường THCS Phương Nam", "Đảng bộ phường Phương Nam");
        assertThat(mvc.get().uri("/me").cookie(session))
                .bodyText()
                .contains("Phạm Minh Khang", "Bí thư", "Người quản trị chương trình");
    }

    @Test
    void theLinkWorksOnce() {
        String link = links.issue(null, Duration.ofHours(1));
        String other = links.issue(null, Duration.ofHours(1));
        assertThat(post(link, Map.of())).hasRedirectedUrl("/sign-in?ready");

        assertThat(post(link, Map.of("username", "khac.ai")))
                .hasStatus(410)
                .bodyText()
                .contains("đã dùng rồi");
        assertThat(mvc.get().uri("/first-account?link=" + other)).hasStatus(410);
        assertThat(mvc.get().uri("/first-account")).hasStatus(410);
        assertThat(accountNamed("khac.ai")).isZero();
    }

    @Test
    void aLinkOfAnAccountMakesNoFirstAccountAndTakesNoPassword() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        String link = links.issue(an.actor().account(), Duration.ofHours(1));
        assertThat(post(link, Map.of())).hasStatus(410);
        assertThat(links.usernameBehind(link)).contains(an.username());
    }

    @Test
    void badInputKeepsWhatWasTyped() {
        String link = links.issue(null, Duration.ofHours(1));
        assertThat(post(link, Map.of("place", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi địa danh", "value=\"Phạm Minh Khang\"", "value=\"2016-09-05\"")
                .doesNotContain("mot cau that dai");
        assertThat(post(link, Map.of("joinedOn", ""))).hasStatus(422).bodyText().contains("xin ghi ngày vào Đảng");
        assertThat(post(link, Map.of("again", "khac")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"again-error\"");
        assertThat(post(link, Map.of("username", "Có Dấu")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"username-error\"");
        assertThat(post(link, Map.of("foundedOn", "hôm qua")))
                .hasStatus(422)
                .bodyText()
                .contains("foundedOn-error");
        assertThat(post(link, Map.of("kind", "ROOT"))).hasStatus(422).bodyText().contains("kind-error");
        assertThat(post(link, Map.of())).hasRedirectedUrl("/sign-in?ready");
    }

    @Test
    void whoOnlyAdministersIsNoMember() {
        String link = links.issue(null, Duration.ofHours(1));
        assertThat(post(link, Map.of("secretary", "", "joinedOn", "", "kind", "GRASSROOTS_PARTY")))
                .hasRedirectedUrl("/sign-in?ready");
    }

    @Test
    void theTerminalPrintsALinkOnlyWhileThereIsNoAccount() {
        var greeting = new FirstAccountLink(jdbc, links, environment);
        boolean accounts =
                jdbc.sql("select access.has_accounts()").query(Boolean.class).single();
        assertThat(greeting.lines().isEmpty()).isEqualTo(accounts);

        world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(greeting.lines()).isEmpty();
    }

    private long accountNamed(String username) {
        return jdbc.sql("select count(*) from access.account_for_sign_in(?)")
                .param(username)
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String link, Map<String, String> changes) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "GRASSROOTS_CELL",
                "name", "Chi bộ Trường THCS Phương Nam",
                "upperName", "Đảng bộ phường Phương Nam",
                "place", "Phương Nam",
                "schoolLevel", "LOWER_SECONDARY",
                "foundedOn", "2016-09-05",
                "personName", "Phạm Minh Khang",
                "secretary", "true",
                "joinedOn", "2012-02-03"));
        typed.putAll(Map.of(
                "officialOn", "2013-02-03",
                "username", "khang.pm",
                "password", "mot cau that dai",
                "again", "mot cau that dai"));
        typed.putAll(changes);
        var request = mvc.post().uri("/first-account").param("link", link).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
