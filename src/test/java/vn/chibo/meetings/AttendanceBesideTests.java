package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Beside the list of members: who answers for the cell sees how often a comrade came, other readers of the list do not. */
@ChiboTest
@Transactional
class AttendanceBesideTests {
    @Autowired
    ClosedMeeting held;

    @Autowired
    CloseMeeting close;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void onlySecretaryAndDeputySeeIt() {
        var scene = held.ready();
        close.close(scene.asChair(), scene.meeting());
        String open = "/members?open=" + scene.ha().member().value();
        String label = "Sinh hoạt " + LocalDate.now(clock).getYear();
        assertThat(page(scene.chair(), open)).contains("id=\"open\"", label, "1/1 kỳ");
        assertThat(page(scene.deputy(), open)).contains(label, "1/1 kỳ");
        assertThat(browser.get().uri(open).cookie(English.COOKIE).with(SignedIn.as(scene.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("1/1 attended");

        var committee = scene.cell().committeeMember("Hồ Thị Cúc");
        var officer = world.officer(scene.cell().parent, "Cán Bộ Theo Dõi");
        var inspector = world.inspector(scene.cell().parent, "Ủy viên Kiểm tra");
        for (var reader : new World.Someone[] {committee, officer, inspector}) {
            assertThat(page(reader, open)).contains("id=\"open\"").doesNotContain(label, "/1 kỳ");
        }
        assertThat(browser.get().uri("/roles").with(SignedIn.as(scene.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("Xem từng đồng chí dự bao nhiêu kỳ sinh hoạt");
    }

    private String page(World.Someone who, String path) {
        var answer = browser.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
