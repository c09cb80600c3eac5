package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class MemberHistoryTests {
    @Autowired
    World world;

    @Autowired
    KeepMember keep;

    @Autowired
    OpenMemberFile open;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private World.Someone secretary;
    private World.Someone deputy;
    private World.Someone teacher;

    @BeforeEach
    void aFileChangedOnce() {
        var cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        deputy = cell.deputy("Huỳnh Thị Vân");
        teacher = cell.member("Nguyễn Thị Hà");
        mend(0, Map.of("ETHNICITY", "kinh", "HOME_PROVINCE", "tỉnh nam định", "CARD_NUMBER", "079123454821"));
        mend(1, Map.of("ETHNICITY", "Tày", "CARD_NUMBER", "079123450000", "CITIZEN_ID", "079184001234"));
    }

    @Test
    void theFileTellsWhatWasThereBeforeAndWhoChangedIt() {
        String page = file(secretary);
        String history = page.substring(page.indexOf("id=\"history\""));
        assertThat(history)
                .contains("Phạm Minh Khang")
                .contains("Kinh")
                .contains("Tày")
                .contains("Nam Định")
                .contains("•••• 4821")
                .contains("•••• 0000")
                .doesNotContain("079123454821")
                .doesNotContain("079184001234");
        assertThat(body(teacher, "/members/me")).contains("Lịch sử thay đổi").contains("Kinh");
    }

    @Test
    void nobodyReadsTheHistoryWithoutAnOpeningOfHisOwn() {
        OpeningId opening = open.open(secretary.actor(), teacher.member(), FilePart.FILE, "rà soát");
        String address = "/members/" + teacher.member().value() + "/openings/" + opening.value();
        assertThat(browser.get().uri(address).with(SignedIn.as(deputy)).exchange())
                .hasStatus(404);
        var past = jdbc.sql("select count(*) from people.history").query(Integer.class);
        assertThatThrownBy(past::single).hasStackTraceContaining("permission denied");
    }

    @Test
    void aMoveIsNoChangeOfTheFile() {
        long before = count();
        jdbc.sql("update people.person set version = version + 1 where id = ?")
                .param(teacher.person().value())
                .update();
        assertThat(count()).isEqualTo(before).isPositive();
    }

    private long count() {
        OpeningId opening = open.open(secretary.actor(), teacher.member(), FilePart.FILE, "rà soát");
        return body(secretary, "/members/" + teacher.member().value() + "/openings/" + opening.value())
                .lines()
                .filter(line -> line.contains("data-label=\"Mục\""))
                .count();
    }

    private void mend(int version, Map<String, String> fields) {
        var typed = new java.util.HashMap<>(fields);
        typed.putAll(Map.of("FULL_NAME", "Nguyễn Thị Hà", "JOINED_ON", "03/02/2010", "OFFICIAL_ON", "03/02/2011"));
        keep.mend(secretary.actor(), teacher.member(), version, typed);
    }

    private String file(World.Someone who) {
        OpeningId opening = open.open(who.actor(), teacher.member(), FilePart.FILE, "rà soát");
        return body(who, "/members/" + teacher.member().value() + "/openings/" + opening.value());
    }

    private String body(World.Someone who, String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
