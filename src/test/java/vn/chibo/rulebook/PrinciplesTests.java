package vn.chibo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.ClosedMeeting;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Principles without a form stand on the pages of the work they are about, and conclusions rest on them by name. */
@ChiboTest
@Transactional
class PrinciplesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClosedMeeting meetings;

    @Autowired
    CloseMeeting close;

    @Test
    @Requirement({"S13", "S42"})
    void whoAssignsATaskReadsOfProfessionalTasksAndOfEducatingAlways() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(get(an, "/tasks/new"))
                .bodyText()
                .contains("data-principle=\"principle.mass-organisations\"", "gắn liền với nhiệm vụ chuyên môn")
                .contains("data-principle=\"principle.educate-always\"", "dạy chữ thông qua dạy người");
        assertThat(mvc.get().uri("/tasks/new").cookie(English.COOKIE).with(SignedIn.as(an)))
                .bodyText()
                .contains("Principles to keep in mind", "letters are taught by teaching people");
        citedAndShown("principle.mass-organisations", "principle.educate-always");
    }

    @Test
    @Requirement({"S41", "S55"})
    void aConclusionRestsOnDemocracyAndOnUnityInItsResolution() {
        var cited = citedAndShown("principle.democracy-unity", "principle.resolution-unity");
        assertThat(get(cited.chair(), "/conclusions/" + conclusion(cited) + "/citations"))
                .bodyText()
                .contains("data-principle=\"principle.democracy-unity\"");
        close.close(cited.asChair(), cited.meeting());
        assertThat(papers(cited))
                .allMatch(text -> text.contains("Căn cứ: Chuyên đề Nâng cao vai trò lãnh đạo"))
                .hasSize(2);
        UUID resolution = jdbc.sql("select id from resolutions.resolution where meeting_id = ?")
                .param(cited.meeting().value())
                .query(UUID.class)
                .single();
        assertThat(get(cited.chair(), "/resolutions/" + resolution))
                .bodyText()
                .contains("data-cites=\"principle.resolution-unity\"", "data-cites=\"principle.democracy-unity\"")
                .contains("data-principle=\"principle.resolution-unity\"", "Thống nhất về chính trị");
    }

    @Test
    @Requirement({"S50", "S147", "S155"})
    void theUnitsPageSaysWhatLeadingIs() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        assertThat(get(an, "/organisations/" + cell.id))
                .bodyText()
                .contains("data-principle=\"principle.collective-leadership\"", "Lãnh đạo tập thể đi đôi")
                .contains("data-principle=\"principle.grassroots-base\"", "nền tảng của Đảng")
                .contains("data-principle=\"principle.committee-unity\"", "nhất trí trong cấp ủy");
        citedAndShown("principle.collective-leadership", "principle.grassroots-base", "principle.committee-unity");
    }

    @Test
    @Requirement({"S167", "S201", "S207"})
    void whoGivesAPostReadsWhatItAsks() {
        var cell = world.cell("Chi bộ Một");
        var keeper = cell.administrator("Lê Văn Em");
        assertThat(get(keeper, "/organisations/" + cell.id + "/posts/new"))
                .bodyText()
                .contains("data-principle=\"principle.committee-member-in-cell\"", "với tư cách đảng viên")
                .contains("data-principle=\"principle.quality-regular-task\"", "nhiệm vụ thường xuyên, liên tục")
                .contains("data-principle=\"principle.exemplary-head\"", "nêu gương của người đứng đầu");
        citedAndShown(
                "principle.committee-member-in-cell", "principle.quality-regular-task", "principle.exemplary-head");
    }

    @Test
    void citationsAreSealedWithTheMeeting() {
        var scene = citedAndShown("principle.democracy-unity");
        UUID conclusion = conclusion(scene);
        close.close(scene.asChair(), scene.meeting());
        assertThat(post(scene.chair(), conclusion, rule("principle.exemplary-head")))
                .hasStatus(422);
        assertThat(get(scene.ha(), "/meetings/" + scene.meeting().value() + "/minutes"))
                .bodyText()
                .contains("data-cites=\"principle.democracy-unity\"")
                .doesNotContain("principle.exemplary-head");
    }

    @Test
    void aCitationIsTakenBackBeforeAndForeignersFindNothing() {
        var scene = citedAndShown("principle.democracy-unity");
        UUID conclusion = conclusion(scene);
        assertThat(post(scene.chair(), conclusion)).hasStatus3xxRedirection();
        assertThat(get(scene.chair(), "/meetings/" + scene.meeting().value() + "/minutes"))
                .bodyText()
                .doesNotContain("data-cites");
        var stranger = world.cell("Chi bộ Xa").secretary("Ngô Văn Xa");
        assertThat(get(stranger, "/conclusions/" + conclusion + "/citations")).hasStatus(404);
        assertThat(post(scene.ha(), conclusion, rule("principle.exemplary-head")))
                .hasStatus(403);
        assertThat(post(scene.chair(), conclusion, UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("Chỉ dẫn được quy định áp dụng vào ngày họp");
    }

    /** A conclusion cites the principles through its page, and the minutes show each with its source. */
    private Scene citedAndShown(String... codes) {
        Scene scene = meetings.ready();
        UUID conclusion = conclusion(scene);
        assertThat(get(scene.recorder(), "/meetings/" + scene.meeting().value() + "/live/ending"))
                .bodyText()
                .contains("/conclusions/" + conclusion + "/citations");
        UUID[] rules = new UUID[codes.length];
        for (int i = 0; i < codes.length; i++) {
            rules[i] = rule(codes[i]);
        }
        assertThat(post(scene.recorder(), conclusion, rules)).hasStatus3xxRedirection();
        var minutes = get(scene.recorder(), "/meetings/" + scene.meeting().value() + "/minutes");
        for (String code : codes) {
            assertThat(minutes).bodyText().contains("data-cites=\"" + code + "\"", "Căn cứ: ");
        }
        return scene;
    }

    /** The words of the minutes and the resolution as issued. */
    private List<String> papers(Scene scene) {
        return jdbc
                .sql("select id from documents.document where unit_id = ?")
                .param(scene.cell().id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> words(get(scene.chair(), "/documents/" + id + "/docx")))
                .toList();
    }

    private static String words(MvcTestResult download) {
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(download.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
            throw new IllegalStateException("no document");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UUID rule(String code) {
        return jdbc.sql("select id from rulebook.rule where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private UUID conclusion(Scene scene) {
        return jdbc.sql("select id from meetings.conclusion where meeting_id = ? order by ordinal limit 1")
                .param(scene.meeting().value())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult get(World.Someone who, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(World.Someone who, UUID conclusion, UUID... rules) {
        var request = mvc.post()
                .uri("/conclusions/" + conclusion + "/citations")
                .with(SignedIn.as(who))
                .with(csrf());
        for (UUID rule : rules) {
            request.param("rule", rule.toString());
        }
        return request.exchange();
    }
}
