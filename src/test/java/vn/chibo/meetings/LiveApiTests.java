package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World.Someone;

/** What the live application speaks with the server. */
@ChiboTest
@Transactional
class LiveApiTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    ClosedMeeting held;

    @Autowired
    OpenMeeting open;

    @Autowired
    CloseMeeting close;

    @Autowired
    MockMvcTester browser;

    @Test
    void oneBadChangeDoesNotLoseTheOthers() {
        var scene = opened();
        var good = UUID.randomUUID();
        var body = """
                {"tab": "%s", "changes": [
                  {"type": "opinion", "id": "%s", "base": 0, "fields": {"item": "%s", "body": "Đồng ý"}},
                  {"type": "vote", "id": "%s", "base": 0, "fields": {"item": "%s", "rule": "vote.resolution",
                   "question": "Giao việc", "inFavour": "9"}},
                  {"type": "attendance", "id": "%s", "base": 0, "fields": {"presence": "PRESENT"}},
                  {"type": "dance", "id": "%s", "base": 0, "fields": {}}]}
                """.formatted(
                        UUID.randomUUID(),
                        good,
                        scene.plan(),
                        UUID.randomUUID(),
                        scene.plan(),
                        scene.loi().member().value(),
                        UUID.randomUUID());
        var answer = send(scene, scene.recorder(), body);
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[*].status")
                .asArray()
                .containsExactly("saved", "refused", "saved", "not-found");
        assertThat(answer).bodyJson().extractingPath("$.results[1].field").isEqualTo("inFavour");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[1].fields.inFavour")
                .isEqualTo("9");
        assertThat(answer).bodyJson().extractingPath("$.results[0].row").isEqualTo(good.toString());
    }

    @Test
    void theStateHoldsEverythingAndTheRightsOfTheReader() {
        var scene = held.ready();
        var state = browser.get()
                .uri("/meetings/" + scene.meeting().value() + "/live/state")
                .with(SignedIn.as(scene.recorder()))
                .exchange();
        assertThat(state)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.notes.items[1].conclusions[0].owner.name")
                .isEqualTo("Trần Văn Lợi");
        assertThat(state)
                .bodyJson()
                .extractingPath("$.notes.items[1].votes[0].carried")
                .isEqualTo(true);
        assertThat(state).bodyJson().extractingPath("$.rights.note").isEqualTo(true);
        assertThat(state).bodyJson().extractingPath("$.rights.close").isEqualTo(false);
        assertThat(state)
                .bodyJson()
                .extractingPath("$.pace.expectedEnd")
                .asString()
                .contains("T");
    }

    @Test
    void lateChangesToASealedMeetingComeBackWithTheirText() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        var answer = send(scene, scene.recorder(), """
                {"changes": [{"type": "opinion", "id": "%s", "base": 0, "fields": {"item": "%s", "body": "Đến muộn"}}]}
                """.formatted(UUID.randomUUID(), scene.plan()));
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[0].status")
                .isEqualTo("sealed");
        assertThat(answer).bodyJson().extractingPath("$.results[0].fields.body").isEqualTo("Đến muộn");
    }

    @Test
    void whoIsSignedOutIsToldWithAStatusAndAMemberMayNotType() {
        var scene = opened();
        assertThat(browser.get()
                        .uri("/meetings/" + scene.meeting().value() + "/live/state")
                        .header("X-Chibo", "live"))
                .hasStatus(401);
        assertThat(send(scene, scene.ha(), "{}")).hasStatus(403);
        assertThat(send(scene, scene.recorder(), "not json")).hasStatus(422);
    }

    private Scene opened() {
        var scene = meetings.announced();
        open.open(scene.asRecorder(), scene.meeting());
        return scene;
    }

    private MvcTestResult send(Scene scene, Someone who, String body) {
        return browser.post()
                .uri("/meetings/" + scene.meeting().value() + "/live/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("X-Chibo", "live")
                .with(csrf())
                .with(SignedIn.as(who))
                .exchange();
    }
}
