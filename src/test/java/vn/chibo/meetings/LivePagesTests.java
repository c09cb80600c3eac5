package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World.Someone;

/** The live page, its plain forms, the projector, minutes and roll, as browsers without JavaScript see them. */
@ChiboTest
@Transactional
class LivePagesTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    ClosedMeeting held;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteOpinion opinions;

    @Autowired
    CloseMeeting close;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {"/live", "/live/attendance", "/live/vote", "/live/ending", "/projector", "/minutes", "/roster"})
    void everyPageOfAnOpenMeetingRendersInBothLanguages(String page) {
        var scene = held.ready();
        for (String language : new String[] {"vi", "en"}) {
            assertThat(browser.get()
                            .uri(address(scene) + page)
                            .cookie(new jakarta.servlet.http.Cookie("language", language))
                            .with(SignedIn.as(scene.chair())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Chi bộ Đào tạo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/live",
                "/live/attendance",
                "/live/vote",
                "/live/ending",
                "/live/state",
                "/live/events",
                "/projector",
                "/minutes",
                "/roster"
            })
    void aStrangerFindsNoPage(String page) {
        var scene = held.ready();
        var stranger = meetings.announced().chair();
        assertThat(browser.get().uri(address(scene) + page).with(SignedIn.as(stranger)))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opening",
                "/closure",
                "/live/roll",
                "/live/opinion",
                "/live/conclusion",
                "/live/mention",
                "/live/topic",
                "/live/attendance",
                "/live/vote",
                "/live/item",
                "/live/meeting",
                "/live/changes"
            })
    void aStrangersPostFindsNothingEvenWithAnEmptyBody(String action) {
        var scene = held.ready();
        var stranger = meetings.announced().chair();
        assertThat(browser.post().uri(address(scene) + action).with(csrf()).with(SignedIn.as(stranger)))
                .hasStatus(404);
    }

    @Test
    @Requirement({"S118", "S119"})
    void theProjectorBeginsWithTheOrderOfTheMeeting() {
        var scene = meetings.announced();
        assertThat(browser.get().uri(address(scene) + "/projector").with(SignedIn.as(scene.ha())))
                .hasStatusOk()
                .bodyText()
                .contains("để điện thoại im lặng".substring(3), "không làm việc riêng".substring(6))
                .contains("ập trung dân chủ", "không gay gắt");
    }

    @Test
    void anOpinionIsNotedThroughThePlainForm() {
        var scene = opened();
        assertThat(note(scene, scene.recorder(), UUID.randomUUID(), "Đề nghị chuyển lịch"))
                .hasStatus(302)
                .hasRedirectedUrl(address(scene) + "/live?item=" + scene.plan());
        assertThat(bodies(scene)).containsExactly("Đề nghị chuyển lịch");
    }

    @Test
    void anEmptyOpinionIsRefusedAtItsFieldAndTheSpeakerStaysChosen() {
        var scene = opened();
        assertThat(browser.post()
                        .uri(address(scene) + "/live/opinion")
                        .param("row", UUID.randomUUID().toString())
                        .param("new", "1")
                        .param("item", scene.plan().toString())
                        .param("speaker", scene.loi().member().value().toString())
                        .param("body", "")
                        .with(csrf())
                        .with(SignedIn.as(scene.recorder())))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi nội dung trước khi lưu")
                .contains("value=\"" + scene.loi().member().value() + "\" selected");
    }

    @Test
    void aFormWithoutTheTokenChangesNothing() {
        var scene = opened();
        assertThat(browser.post()
                        .uri(address(scene) + "/live/opinion")
                        .param("row", UUID.randomUUID().toString())
                        .param("item", scene.plan().toString())
                        .param("body", "Không có mã")
                        .with(SignedIn.as(scene.recorder())))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?expired");
        assertThat(bodies(scene)).isEmpty();
    }

    @Test
    void aMemberWhoDoesNotTypeIsToldSo() {
        var scene = opened();
        assertThat(note(scene, scene.ha(), UUID.randomUUID(), "Ý kiến")).hasStatus(403);
        assertThat(browser.get().uri(address(scene) + "/live").with(SignedIn.as(scene.ha())))
                .hasStatus(403);
        assertThat(bodies(scene)).isEmpty();
    }

    @Test
    void aVoteThatDoesNotAddUpComesBackWithTheRightSumAndWhatWasTyped() {
        var scene = held.ready();
        assertThat(browser.post()
                        .uri(address(scene) + "/live/vote")
                        .param("row", UUID.randomUUID().toString())
                        .param("new", "1")
                        .param("from", "vote")
                        .param("item", scene.plan().toString())
                        .param("rule", "vote.resolution")
                        .param("question", "Giao thêm việc")
                        .param("inFavour", "7")
                        .param("against", "0")
                        .param("other", "0")
                        .with(csrf())
                        .with(SignedIn.as(scene.recorder())))
                .hasStatus(422)
                .bodyText()
                .contains("cộng lại bằng 5 đảng viên chính thức có mặt; hiện là 7")
                .contains("Giao thêm việc");
    }

    @Test
    void whatIsTypedTooLateComesBackToWhoTypedIt() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        assertThat(note(scene, scene.recorder(), UUID.randomUUID(), "Ý kiến đến muộn"))
                .hasStatus(422)
                .bodyText()
                .contains("Biên bản đã khóa", "Ý kiến đến muộn");
    }

    @Test
    @Requirement("S122")
    void theChairAssessesConcludesAndAssignsTheNextTopicsBeforeClosing() {
        var scene = held.ready();
        assertThat(browser.post()
                        .uri(address(scene) + "/live/topic")
                        .param("row", UUID.randomUUID().toString())
                        .param("title", "Chuyên đề chuyển đổi số")
                        .param("preparer", scene.ha().member().value().toString())
                        .param("thematic", "true")
                        .param("from", "ending")
                        .with(csrf())
                        .with(SignedIn.as(scene.chair())))
                .hasStatus(302);
        assertThat(browser.post().uri(address(scene) + "/closure").with(csrf()).with(SignedIn.as(scene.chair())))
                .hasStatus(302)
                .hasRedirectedUrl(address(scene) + "/minutes");
        assertThat(browser.get().uri(address(scene) + "/minutes").with(SignedIn.as(scene.loi())))
                .hasStatusOk()
                .bodyText()
                .contains("Buổi sinh hoạt đạt yêu cầu.", "Chuyên đề chuyển đổi số", "Nguyễn Thị Hà", "Tải PDF");
    }

    @Test
    @Requirement("S140")
    void aLineOnTheAtmosphereIsAskedForAndStandsInTheMinutes() {
        var scene = held.ready();
        var ending = browser.get().uri(address(scene) + "/live/ending").with(SignedIn.as(scene.chair()));
        assertThat(ending).bodyText().contains("Chưa ghi một dòng về không khí");
        assertThat(browser.post()
                        .uri(address(scene) + "/live/meeting")
                        .param("row", scene.meeting().value().toString())
                        .param("from", "ending")
                        .param("atmosphere", "Nghiêm túc mà cởi mở, không căng thẳng")
                        .param("atmosphereWas", "")
                        .with(csrf())
                        .with(SignedIn.as(scene.chair())))
                .hasStatus(302)
                .hasRedirectedUrl(address(scene) + "/live/ending");
        close.close(scene.asChair(), scene.meeting());
        assertThat(browser.get().uri(address(scene) + "/minutes").with(SignedIn.as(scene.ha())))
                .bodyText()
                .contains("Nghiêm túc mà cởi mở, không căng thẳng");
    }

    @Test
    void closingTooEarlySaysWhatIsMissing() {
        var scene = opened();
        assertThat(browser.post().uri(address(scene) + "/closure").with(csrf()).with(SignedIn.as(scene.chair())))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa điểm danh", "Trần Văn Lợi");
    }

    private Scene opened() {
        var scene = meetings.announced();
        open.open(scene.asRecorder(), scene.meeting());
        return scene;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult note(
            Scene scene, Someone who, UUID row, String body) {
        return browser.post()
                .uri(address(scene) + "/live/opinion")
                .param("row", row.toString())
                .param("new", "1")
                .param("item", scene.plan().toString())
                .param("body", body)
                .with(csrf())
                .with(SignedIn.as(who))
                .exchange();
    }

    private java.util.List<String> bodies(Scene scene) {
        return proceedings.of(scene.asChair(), scene.meeting()).items().getLast().opinions().stream()
                .map(Opinion::body)
                .toList();
    }

    private static String address(Scene scene) {
        return "/meetings/" + scene.meeting().value();
    }
}
