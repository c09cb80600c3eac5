package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import vn.chibo.Requirement;
import vn.chibo.access.ActingPosts;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class PostPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingPosts acting;

    @Autowired
    PostIds posts;

    private World.Cell cell;
    private World.Someone an;
    private World.Someone admin;

    @BeforeEach
    void aCellWithASecretary() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
        admin = world.administrator(cell.parent, "Hồ Thị Cúc");
    }

    @Test
    void aNewPersonIsRecordedWithThePost() {
        assertThat(open(Map.of("newName", "Võ Thị Lan", "kind", "COMMITTEE_MEMBER", "from", "2026-01-05")))
                .hasRedirectedUrl("/organisations/" + cell.id);
        assertThat(show()).bodyText().contains("Võ Thị Lan", "Chi ủy viên", "từ 05/01/2026 đến nay");
    }

    @Test
    void aSecondSecretaryIsRefusedAtThePost() {
        var binh = cell.member("Lê Thị Bình");
        assertThat(open(Map.of(
                        "person", binh.person().value().toString(),
                        "kind", "SECRETARY",
                        "from", "05/01/2026",
                        "basis", "Quyết định 12")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"kind-error\"", "đã có bí thư", "value=\"Quyết định 12\"", "value=\"05/01/2026\"")
                .containsPattern("<option value=\"" + binh.person().value() + "\" selected");
    }

    @Test
    void onlyACellIsOfferedAndGetsSomebodyWhoReceivesDues() {
        assertThat(mvc.get().uri("/organisations/" + cell.id + "/posts/new").with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"TREASURER\"");
        assertThat(mvc.get().uri("/organisations/" + cell.parent + "/posts/new").with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"SECRETARY\"")
                .doesNotContain("TREASURER", "Người thu đảng phí");
        var request = mvc.post()
                .uri("/organisations/" + cell.parent + "/posts")
                .with(SignedIn.as(admin))
                .with(csrf());
        Map.of("newName", "Võ Thị Lan", "kind", "TREASURER", "from", "2026-01-05")
                .forEach(request::param);
        assertThat(request.exchange())
                .hasStatus(422)
                .bodyText()
                .contains("kind-error", "chỉ có ở chi bộ", "value=\"Võ Thị Lan\"");
        assertThat(open(Map.of("newName", "Võ Thị Lan", "kind", "TREASURER", "from", "2026-01-05")))
                .hasRedirectedUrl("/organisations/" + cell.id);
    }

    @Test
    void aPostBeforeTheFoundingIsRefusedAtItsDate() {
        assertThat(open(Map.of("newName", "Võ Thị Lan", "kind", "DEPUTY_SECRETARY", "from", "2001-01-05")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"from-error\"", "trước khi thành lập", "value=\"Võ Thị Lan\"");
        assertThat(show()).bodyText().doesNotContain("Phó bí thư");
    }

    @Test
    void theSamePostTwiceIsRefusedAtThePerson() {
        assertThat(open(Map.of(
                        "person", an.person().value().toString(), "kind", "ADMINISTRATOR", "from", "2026-01-05")))
                .hasStatus3xxRedirection();
        assertThat(open(Map.of(
                        "person", an.person().value().toString(), "kind", "ADMINISTRATOR", "from", "2026-02-05")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"person-error\"");
    }

    @Test
    void aPersonOutOfSightIsNotFound() {
        var stranger = world.cell("Chi bộ Hai").member("Người Lạ");
        assertThat(open(Map.of(
                        "person", stranger.person().value().toString(), "kind", "OFFICER", "from", "2026-01-05")))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/organisations/" + cell.id + "/posts/new?q=nguoi la")
                        .with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Người Lạ");
    }

    @Test
    void theSearchFindsNamesWithoutMarks() {
        cell.member("Nguyễn Thị Hồng Hà");
        assertThat(mvc.get()
                        .uri("/organisations/" + cell.parent + "/posts/new?q=hong ha")
                        .with(SignedIn.as(admin)))
                .bodyText()
                .contains("Nguyễn Thị Hồng Hà");
    }

    @Test
    @Requirement("S216")
    void theRightsEndWithThePost() {
        PostId post = posts.of(an.actor());
        assertThat(mvc.get().uri("/posts/" + post.value() + "/ending").with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn An thôi giữ chức Bí thư");
        assertThat(end(admin, post, "2014-01-01")).hasStatus(422).bodyText().contains("until-error");
        assertThat(end(admin, post, "")).hasStatus(422);
        assertThat(end(admin, post, "2020-01-01")).hasRedirectedUrl("/organisations/" + cell.id);

        assertThat(show()).bodyText().contains("từ 01/01/2015 đến trước 01/01/2020", "Đã thôi giữ chức: 1");
        assertThat(acting.of(an.actor().account()).getFirst().can(vn.chibo.shared.Permission.CHAIR_MEETING))
                .isFalse();
    }

    @Test
    void anothersPostIsNotFound() {
        PostId theirs =
                posts.of(world.cell("Chi bộ Hai").secretary("Lê Thị Bình").actor());
        assertThat(mvc.get().uri("/posts/" + theirs.value() + "/ending").with(SignedIn.as(admin)))
                .hasStatus(404);
        assertThat(end(admin, theirs, "")).hasStatus(404);
        assertThat(end(admin, new PostId(UUID.randomUUID()), "2020-01-01")).hasStatus(404);
        assertThat(end(an, posts.of(an.actor()), "2020-01-01")).hasStatus(403);
    }

    private MvcTestResult end(World.Someone who, PostId post, String until) {
        return mvc.post()
                .uri("/posts/" + post.value() + "/ending")
                .param("until", until)
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult show() {
        return mvc.get()
                .uri("/organisations/" + cell.id)
                .with(SignedIn.as(admin))
                .exchange();
    }

    private MvcTestResult open(Map<String, String> typed) {
        var request = mvc.post()
                .uri("/organisations/" + cell.id + "/posts")
                .with(SignedIn.as(admin))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
