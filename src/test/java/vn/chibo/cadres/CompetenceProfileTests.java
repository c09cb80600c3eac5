package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CompetenceProfileTests {
    @Autowired
    World world;

    @Autowired
    CadresBrowser browser;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone van;
    private World.Someone officer;
    private LocalDate today;

    @BeforeEach
    void aCommittee() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        van = cell.committeeMember("Đỗ Thị Vân");
        officer = world.officer(cell.parent, "Hồ Văn Xã");
        today = LocalDate.now(clock);
    }

    @Test
    @Requirement("S154")
    void wordsOfTheMemberTheSecretaryAndTheOfficerStandSideBySideWithTheirDays() {
        browser.taken(van, "/cadres/me/words", said("ETHICS", today.minusDays(20), "Giữ lối sống giản dị"));
        browser.taken(secretary, open(secretary) + "/words", said("ETHICS", today.minusDays(10), "Gương mẫu"));
        String profile = open(officer);
        browser.taken(officer, profile + "/words", said("DISCIPLINE", today, "Chấp hành nghiêm"));

        assertThat(browser.page(officer, profile))
                .containsSubsequence(
                        "Phẩm chất, đạo đức",
                        "Gương mẫu",
                        "bí thư nhận xét",
                        "Phạm Minh Khang",
                        "Trước đó: 1 lần ghi",
                        "Giữ lối sống giản dị",
                        "tự nhận xét")
                .containsSubsequence("kỷ luật", "Chấp hành nghiêm", "cấp ủy cấp trên nhận xét")
                .containsSubsequence("Chương trình đã biết", "Vào Đảng", "Chi ủy viên – Chi bộ Trường THCS Sông Hồng");
        assertThat(browser.page(van, "/cadres/me")).contains("Gương mẫu", "Chấp hành nghiêm");
        assertThat(browser.page(van, "/members/me")).contains("xem năng lực để nhận xét");
    }

    @Test
    @Requirement("S154")
    void onlyWhoNeedsToKnowReadsAndOnlyForAPurpose() {
        browser.taken(van, "/cadres/me/words", said("ETHICS", today, "Giữ lối sống giản dị"));
        String door = "/cadres/members/" + van.member().value();
        assertThat(browser.post(secretary, door + "/openings", Map.of("purpose", " ")))
                .hasStatus(422);
        String opened = open(secretary);
        assertThat(browser.get(officer, opened)).hasStatus(404);
        assertThat(browser.get(cell.deputy("Lê Thị Phó"), door)).hasStatus(403);
        assertThat(browser.get(cell.member("Nguyễn Thị Hà"), opened)).hasStatus(403);
        assertThat(browser.get(world.cell("Chi bộ Khác").secretary("Đặng Thị Lạ"), door))
                .hasStatus(404);
        assertThat(browser.page(secretary, door)).doesNotContain("Giữ lối sống giản dị");
    }

    @Test
    void anOrdinaryMemberHasNoProfileAndADayAheadIsRefused() {
        var ha = cell.member("Nguyễn Thị Hà");
        assertThat(browser.post(ha, "/cadres/me/words", said("ETHICS", today, "x")))
                .hasStatus(422)
                .bodyText()
                .contains("đang tham gia cấp ủy");
        assertThat(browser.post(van, "/cadres/me/words", said("ETHICS", today.plusDays(1), "ngày mai")))
                .hasStatus(422)
                .bodyText()
                .contains("saidOn-error", "ngày mai");
    }

    private String open(World.Someone who) {
        return browser.taken(
                who,
                "/cadres/members/" + van.member().value() + "/openings",
                Map.of("purpose", "xem năng lực để nhận xét"));
    }

    private static Map<String, String> said(String field, LocalDate on, String words) {
        return Map.of("field", field, "saidOn", on.toString(), "words", words);
    }
}
