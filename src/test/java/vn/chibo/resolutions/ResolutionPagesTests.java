package vn.chibo.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.ClosedMeeting;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.ui.Desk;
import vn.chibo.world.SignedIn;

@ChiboTest
@Transactional
class ResolutionPagesTests {
    @Autowired
    ClosedMeeting held;

    @Autowired
    CloseMeeting close;

    @Autowired
    java.util.List<Desk> desks;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClockRunsUntilTheUploadIsNotedByHand() {
        var scene = closed();
        var address = "/resolutions/" + resolution(scene);
        assertThat(browser.get().uri(address).with(SignedIn.as(scene.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("còn 2 ngày", "Vì sao?", "Bồi dưỡng học sinh giỏi nghề", "Trần Văn Lợi", "đang làm, 0%");
        assertThat(waits(scene)).isTrue();

        assertThat(browser.post().uri(address + "/upload").with(csrf()).with(SignedIn.as(scene.chair())))
                .hasStatus(302);
        assertThat(browser.get().uri(address).with(SignedIn.as(scene.loi())))
                .hasStatusOk()
                .bodyText()
                .contains("đã đưa lên ngày");
        assertThat(waits(scene)).isFalse();
    }

    @Test
    void theRegisterListsTheCellsResolutionsInBothLanguages() {
        var scene = closed();
        for (String language : new String[] {"vi", "en"}) {
            assertThat(browser.get()
                            .uri("/resolutions")
                            .cookie(new jakarta.servlet.http.Cookie("language", language))
                            .with(SignedIn.as(scene.loi())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("01-NQ/CB", "0/2");
        }
    }

    @Test
    void strangersFindNothingAndMembersMayNotMarkTheUpload() {
        var scene = closed();
        var address = "/resolutions/" + resolution(scene);
        var stranger = held.ready().chair();
        assertThat(browser.get().uri(address).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(browser.post().uri(address + "/upload").with(csrf()).with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(browser.get().uri("/resolutions").with(SignedIn.as(stranger)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("01-NQ/CB");
        assertThat(browser.post().uri(address + "/upload").with(csrf()).with(SignedIn.as(scene.loi())))
                .hasStatus(403);
    }

    private Scene closed() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        return scene;
    }

    private UUID resolution(Scene scene) {
        return jdbc.sql("select id from resolutions.resolution where meeting_id = ?")
                .param(scene.meeting().value())
                .query(UUID.class)
                .single();
    }

    private boolean waits(Scene scene) {
        return desks.stream()
                .flatMap(desk -> desk.waiting(scene.asChair()).stream())
                .anyMatch(waiting -> waiting.key().equals("resolutions.desk.upload"));
    }
}
