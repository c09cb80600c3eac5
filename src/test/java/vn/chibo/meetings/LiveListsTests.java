package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World.Someone;

/** Lines of the draft plan ready to be concluded, and the list of who asks to speak, through plain forms. */
@ChiboTest
@Transactional
class LiveListsTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    OpenMeeting open;

    @Autowired
    ConductItem items;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    SpeakingList speaking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Test
    void aLineOfTheDraftPlanBecomesAConclusionWithItsOwnerAndDeadline() {
        var scene = opened();
        UUID line = planned(scene, "Dự giờ, góp ý 4 tiết thao giảng", scene.loi());
        assertThat(page(scene, "/live?item=" + scene.plan(), scene.recorder()))
                .contains("Dự thảo kế hoạch đã chuẩn bị", "Dự giờ, góp ý 4 tiết thao giảng", "Thành kết luận");
        assertThat(page(scene, "/live?item=" + scene.information(), scene.recorder()))
                .doesNotContain("Dự giờ, góp ý 4 tiết thao giảng");
        for (Someone both : List.of(scene.recorder(), scene.chair())) {
            assertThat(post(scene, "/live/ready", both, "row", line, "item", scene.plan()))
                    .hasRedirectedUrl(address(scene) + "/live?item=" + scene.plan());
        }
        assertThat(conclusions(scene)).singleElement().satisfies(one -> {
            assertThat(one.body()).isEqualTo("Dự giờ, góp ý 4 tiết thao giảng");
            assertThat(one.owner()).isEqualTo(new Comrade(scene.loi().member().value(), "Trần Văn Lợi"));
            assertThat(one.due()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(one.target()).isEqualTo("4 tiết");
        });
        assertThat(page(scene, "/live?item=" + scene.plan(), scene.recorder())).doesNotContain("Thành kết luận");
    }

    @Test
    void aConclusionTakenBackIsReadyAgain() {
        var scene = opened();
        UUID line = planned(scene, "Trồng cây", null);
        post(scene, "/live/ready", scene.recorder(), "row", line, "item", scene.plan());
        post(
                scene,
                "/live/conclusion",
                scene.recorder(),
                "row",
                line,
                "base",
                1,
                "item",
                scene.plan(),
                "removed",
                true);
        assertThat(conclusions(scene)).isEmpty();
        assertThat(page(scene, "/live?item=" + scene.plan(), scene.recorder())).contains("Thành kết luận");
        post(scene, "/live/ready", scene.recorder(), "row", line, "item", scene.plan());
        assertThat(conclusions(scene)).extracting(Conclusion::body).containsExactly("Trồng cây");
    }

    @Test
    void whoAsksToSpeakStandsInOrderAndIsCalledByName() {
        var scene = opened();
        ask(scene, scene.recorder(), scene.ha(), "ASKED");
        ask(scene, scene.recorder(), scene.loi(), "ASKED");
        ask(scene, scene.chair(), scene.ha(), "ASKED");
        assertThat(asking(scene)).containsExactly("Nguyễn Thị Hà", "Trần Văn Lợi");
        assertThat(ask(scene, scene.recorder(), scene.ha(), "CALLED"))
                .hasRedirectedUrl(address(scene) + "/live?item=" + scene.plan() + "&speaker=" + id(scene.ha()));
        assertThat(asking(scene)).containsExactly("Trần Văn Lợi");
        assertThat(page(scene, "/live?item=" + scene.plan() + "&speaker=" + id(scene.ha()), scene.recorder()))
                .containsSubsequence("id=\"speaker\"", "value=\"" + id(scene.ha()) + "\" selected");
        ask(scene, scene.recorder(), scene.ha(), "ASKED");
        ask(scene, scene.recorder(), scene.loi(), "WITHDRAWN");
        ask(scene, scene.recorder(), scene.chair(), "WITHDRAWN");
        assertThat(asking(scene)).containsExactly("Nguyễn Thị Hà");
    }

    @Test
    void aMemberAsksForOneselfAloneWhileAnItemIsDiscussed() {
        var scene = opened();
        assertThat(page(scene, "", scene.ha())).doesNotContain("id=\"floor-ask\"");
        items.start(scene.asChair(), scene.meeting(), new AgendaItemId(scene.plan()));
        assertThat(page(scene, "", scene.ha())).contains("id=\"floor-ask\"", "Đang bàn nội dung 2");
        ask(scene, scene.recorder(), scene.loi(), "ASKED");
        assertThat(post(scene, "/speaking", scene.ha(), "item", scene.plan(), "state", "ASKED"))
                .hasRedirectedUrl(address(scene));
        assertThat(page(scene, "", scene.ha())).contains("thứ 2 trong danh sách");
        assertThat(asking(scene)).containsExactly("Trần Văn Lợi", "Nguyễn Thị Hà");

        assertThat(ask(scene, scene.ha(), scene.loi(), "WITHDRAWN")).hasStatus(403);
        assertThat(post(scene, "/speaking", scene.ha(), "item", scene.plan(), "state", "CALLED"))
                .hasStatus(403);
        assertThat(post(scene, "/speaking", scene.ha(), "item", scene.plan(), "state", "DANCING"))
                .hasStatus(422);
        var stranger = meetings.announced().chair();
        assertThat(post(scene, "/speaking", stranger, "item", scene.plan(), "state", "ASKED"))
                .hasStatus(404);
        post(scene, "/speaking", scene.ha(), "item", scene.plan(), "state", "WITHDRAWN");
        assertThat(asking(scene)).containsExactly("Trần Văn Lợi");
    }

    private Scene opened() {
        var scene = meetings.announced();
        open.open(scene.asRecorder(), scene.meeting());
        return scene;
    }

    private UUID planned(Scene scene, String title, @org.jspecify.annotations.Nullable Someone owner) {
        UUID line = UUID.randomUUID();
        proceedings.of(TheProgram.itself(), scene.meeting()); // enters a scope
        jdbc.sql("""
                insert into meetings.plan_line (id, meeting_id, ordinal, title, owner_id, due_on, target)
                values (?, ?, 10, ?, ?, '2026-12-31', '4 tiết')
                """)
                .param(line)
                .param(scene.meeting().value())
                .param(title)
                .param(owner == null ? null : owner.member().value())
                .update();
        return line;
    }

    private MvcTestResult ask(Scene scene, Someone who, Someone speaker, String state) {
        return post(scene, "/live/speaker", who, "row", id(speaker), "item", scene.plan(), "state", state);
    }

    private MvcTestResult post(Scene scene, String action, Someone who, Object... fields) {
        var request = browser.post().uri(address(scene) + action).with(csrf()).with(SignedIn.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param((String) fields[i], String.valueOf(fields[i + 1]));
        }
        return request.exchange();
    }

    private String page(Scene scene, String path, Someone reader) {
        try {
            return browser.get()
                    .uri(address(scene) + path)
                    .with(SignedIn.as(reader))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private List<String> asking(Scene scene) {
        return speaking.of(scene.asChair(), new AgendaItemId(scene.plan())).stream()
                .map(Comrade::name)
                .toList();
    }

    private List<Conclusion> conclusions(Scene scene) {
        return proceedings.of(scene.asChair(), scene.meeting()).conclusions();
    }

    private static UUID id(Someone someone) {
        return someone.member().value();
    }

    private static String address(Scene scene) {
        return "/meetings/" + scene.meeting().value();
    }
}
