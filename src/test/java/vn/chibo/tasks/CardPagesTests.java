package vn.chibo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.members.MemberData;
import vn.chibo.members.RegisterMember;
import vn.chibo.members.Standing;
import vn.chibo.people.PersonData;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

@ChiboTest
@Transactional
class CardPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    AssignTask assign;

    @Autowired
    ReportProgress report;

    @Autowired
    RegisterMember register;

    @Autowired
    Cards cards;

    @Autowired
    Clock clock;

    World.Cell cell;
    Someone an;
    Someone binh;
    Someone chi;
    LocalDate today;
    YearMonth month;
    String card;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Trường thử");
        an = cell.secretary("Trần Văn An");
        binh = cell.member("Lê Thị Bình");
        chi = cell.member("Phạm Kim Chi");
        today = LocalDate.now(clock);
        month = YearMonth.from(today);
        card = "/cards/of/" + binh.member().value();
    }

    MvcTestResult get(Someone who, String url) {
        return mvc.get().uri(url).with(SignedIn.as(who)).exchange();
    }

    MvcTestResult post(Someone who, String url, String... fields) {
        var request = mvc.post().uri(url).with(SignedIn.as(who)).with(csrf()).param("period", month.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    TaskId given(String title, LocalDate due) {
        return assign.fromMeeting(
                an.actor(),
                cell.id,
                new NewTask(
                        binh.member(), title, "2 tiết", month.atDay(1), due, SourceKind.CONCLUSION, UUID.randomUUID()));
    }

    @Test
    @Requirement("S130")
    void theCardIsFilledFromTheTasksReviewedAndSent() {
        var done = given("Dự giờ", today);
        var late = given("Viết bài", today.minusDays(2));
        report.report(
                binh.actor(),
                done,
                new ReportProgress.Progress(UUID.randomUUID(), null, "Đã dự hai tiết", true, true),
                0);
        assertThat(get(binh, "/cards/mine?period=" + month))
                .hasStatusOk()
                .bodyText()
                .contains("chưa gửi, hạn", "Đã dự hai tiết", "đã hoàn thành", "quá hạn, chưa hoàn thành", "Viết bài");

        assertThat(post(binh, card, "version", "-1", "selfNote", "Cần cố gắng thêm"))
                .hasStatus(422)
                .bodyText()
                .contains("hãy ghi nguyên nhân", "Cần cố gắng thêm");
        assertThat(post(
                        binh,
                        card,
                        "version",
                        "-1",
                        "percent-" + late.value(),
                        "40",
                        "reason-" + late.value(),
                        "Chưa đủ tư liệu",
                        "selfNote",
                        "Cần cố gắng thêm"))
                .hasStatus3xxRedirection();

        var sent = cards.of(an.actor(), binh.member(), month);
        assertThat(sent.state()).isEqualTo(CardState.SENT);
        assertThat(sent.lines()).extracting(MonthCard.Line::onTime).containsExactly(false, true);
        assertThat(sent.lines()).extracting(MonthCard.Line::percent).containsExactly(40, 100);
        assertThat(get(binh, card + "/sheet?period=" + month))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo kết quả thực hiện nhiệm vụ tháng", "1/2", "Chưa đủ tư liệu", "Đã dự hai tiết");
    }

    @Test
    @Requirement("S131")
    void theSecretarySeesWhoSentWhoIsMissingAndNobodyExempted() {
        var exempt = new MemberData(
                LocalDate.of(1990, 2, 3),
                LocalDate.of(1991, 2, 3),
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                "",
                Standing.EXEMPT,
                null,
                "");
        register.register(TheProgram.itself(), cell.id, PersonData.named("Đỗ Văn Già"), exempt);
        post(binh, card, "version", "-1");

        assertThat(get(an, "/cards?period=" + month))
                .hasStatusOk()
                .bodyText()
                .contains("1/3 đồng chí đã gửi", "1 báo cáo chờ nhận xét", "2/3 đồng chí")
                .containsSubsequence("Đã gửi", "Lê Thị Bình", "Chưa gửi", "Trần Văn An", "Phạm Kim Chi")
                .containsSubsequence("Được miễn hoặc tạm dừng sinh hoạt", "Đỗ Văn Già");
        assertThat(get(chi, "/cards?period=" + month)).hasStatus(403);
    }

    @Test
    void aCardIsSettledByTheSecretarysRemark() {
        given("Dự giờ", today.plusDays(20));
        post(binh, card, "version", "-1", "selfNote", "Lần đầu");
        assertThat(post(binh, card, "version", "0", "selfNote", "Lần hai")).hasStatus3xxRedirection();
        assertThat(post(binh, card, "version", "0", "selfNote", "Bản cũ")).hasStatus(409);
        assertThat(post(binh, card + "/remark", "remark", "Tự khen", "version", "1"))
                .hasStatus(403);
        assertThat(post(an, card + "/remark", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lời nhận xét");
        assertThat(post(an, card + "/remark", "remark", "Tốt, cần giữ nền nếp", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(post(binh, card, "version", "2", "selfNote", "Muộn"))
                .hasStatus(422)
                .bodyText()
                .contains("không sửa được nữa");
        assertThat(get(binh, "/cards/mine?period=" + month))
                .bodyText()
                .contains("đã có nhận xét", "Tốt, cần giữ nền nếp", "Lần hai");
    }

    @Test
    void theCommitteeWritesForAComradeWhoIsToldSo() {
        assertThat(get(an, card + "?period=" + month)).bodyText().contains("đang ghi hộ đồng chí Lê Thị Bình");
        assertThat(post(an, card, "version", "-1", "selfNote", "Đồng chí báo cáo qua điện thoại"))
                .hasStatus3xxRedirection();
        assertThat(get(binh, "/cards/mine?period=" + month))
                .bodyText()
                .contains("do đồng chí Trần Văn An ghi hộ", "Đồng chí báo cáo qua điện thoại");
        assertThat(get(an, "/cards?period=" + month)).bodyText().contains("ghi hộ");
    }

    @Test
    void aPlainMemberFindsNobodyElsesCard() {
        post(binh, card, "version", "-1", "selfNote", "Chuyện riêng");
        assertThat(get(chi, card + "?period=" + month))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Chuyện riêng");
        assertThat(get(chi, card + "/sheet")).hasStatus(404);
        assertThat(post(chi, card, "version", "0")).hasStatus(404);
        assertThat(post(chi, card + "/remark", "remark", "x", "version", "0")).hasStatus(404);
        var officer = world.officer(cell.parent, "Cán bộ Đảng ủy");
        assertThat(get(officer, card)).hasStatus(404);
    }

    @Test
    void aMonthThatHasNotComeIsNotReported() {
        assertThat(post(binh, card, "version", "-1")).hasStatus3xxRedirection();
        String next = month.plusMonths(1).toString();
        var early = mvc.post()
                .uri(card)
                .param("period", next)
                .param("version", "-1")
                .with(SignedIn.as(binh))
                .with(csrf())
                .exchange();
        assertThat(early).hasStatus(422).bodyText().contains("chưa đến");
    }
}
