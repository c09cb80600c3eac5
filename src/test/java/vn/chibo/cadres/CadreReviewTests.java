package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.HoldSeat;
import vn.chibo.organisations.KeepBody;
import vn.chibo.organisations.SeatRole;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CadreReviewTests {
    @Autowired
    World world;

    @Autowired
    CadresBrowser browser;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldSeat seats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone ha;
    private LocalDate today;

    @BeforeEach
    void aCommitteeAndAUnion() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        ha = cell.member("Nguyễn Thị Hà");
        cell.member("Trần Văn Lợi");
        var union = bodies.found(
                TheProgram.itself(), cell.id, BodyKind.TRADE_UNION, "Công đoàn Trường", World.LONG_AGO, null, "");
        seats.take(TheProgram.itself(), union, ha.person(), SeatRole.HEAD, World.LONG_AGO, null);
        today = LocalDate.now(clock);
        jdbc.sql(
                        "update people.person set birth_date = '1980-05-06', professional_level = 'Đại học', political_theory = 'BASIC' where id = ?")
                .param(secretary.person().value())
                .update();
    }

    @Test
    @Requirement("S76")
    void aReviewListsTheCorpsItselfAndIsSealedWithAConclusionOnEach() {
        String review = begin();
        assertThat(browser.page(secretary, review).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Phạm Minh Khang", "Bí thư", "01/01/2015", ">50<", "chưa đạt yêu cầu về lý luận chính trị")
                .containsSubsequence("Nguyễn Thị Hà", "Người đứng đầu", "Công đoàn Trường")
                .contains("còn 2 đồng chí chưa có kết luận")
                .doesNotContain("Trần Văn Lợi");
        word(review, secretary, "Hoàn thành tốt, cần học trung cấp lý luận");
        assertThat(browser.post(secretary, review + "/closure", Map.of("conclusion", "Đội ngũ đủ, trẻ")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có kết luận về: Nguyễn Thị Hà", "Đội ngũ đủ, trẻ");
        word(review, ha, "Có năng lực vận động");
        browser.taken(secretary, review + "/closure", Map.of("conclusion", "Đội ngũ đủ, trẻ"));

        jdbc.sql("update people.person set political_theory = 'ADVANCED' where id = ?")
                .param(secretary.person().value())
                .update();
        assertThat(browser.page(secretary, review))
                .contains("kết luận ngày", "cần học trung cấp lý luận", "Đội ngũ đủ, trẻ")
                .contains("chưa đạt yêu cầu về lý luận chính trị")
                .doesNotContain("<textarea");
        assertThat(browser.post(
                        secretary,
                        review + "/words",
                        Map.of("person", ha.person().value().toString(), "words", "khác")))
                .hasStatus(422)
                .bodyText()
                .contains("đã kết luận ngày");
        assertThatThrownBy(() ->
                        jdbc.sql("update cadres.review_word set words = 'khác'").update())
                .hasMessageContaining("stays as it was");
    }

    @Test
    @Requirement("S76")
    void theRecordGoesOutOnPaperAndThatItWentIsOnRecord() {
        String review = begin();
        var pdf = browser.get(secretary, review + "/record.pdf");
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(
                        pdf.getResponse().getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'members.RegisterRead' and unit_id = ?")
                        .param(cell.id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void othersNeitherReadNorWriteAReview() {
        String review = begin();
        var stranger = world.cell("Chi bộ Khác").secretary("Đặng Thị Lạ");
        assertThat(browser.get(stranger, review)).hasStatus(404);
        assertThat(browser.get(stranger, review + "/record.pdf")).hasStatus(404);
        assertThat(browser.post(stranger, review + "/closure", Map.of("conclusion", "x")))
                .hasStatus(404);
        assertThat(browser.get(ha, review)).hasStatus(403);
    }

    private String begin() {
        return browser.taken(
                secretary,
                "/cadres/units/" + cell.id + "/reviews",
                Map.of("title", "Rà soát đội ngũ", "heldOn", today.toString(), "horizon", "2030"));
    }

    private void word(String review, World.Someone who, String words) {
        browser.taken(
                secretary,
                review + "/words",
                Map.of("person", who.person().value().toString(), "words", words));
    }
}
