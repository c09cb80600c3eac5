package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.admissions.FollowedCandidates.Scene;
import vn.chibo.shared.MovableClock;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class AdmissionPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    FollowedCandidates candidates;

    @Autowired
    World world;

    @Autowired
    OpenCase open;

    @Autowired
    MovableClock clock;

    private Duration before;
    private Scene scene;

    @BeforeEach
    void aCell() {
        before = clock.ahead();
        scene = candidates.cell();
    }

    @AfterEach
    void putTheClockBack() {
        clock.stand(before);
    }

    @Test
    void theListTellsStageNextStepPapersAndTermInBothLanguages() {
        CaseId id = candidates.introduced(scene, "Ngô Thùy Linh");
        assertThat(page("/admissions", scene.secretary()))
                .contains("1 hồ sơ kết nạp chờ đồng chí làm tiếp", "Đang theo dõi · 1", "Quần chúng ưu tú · 1")
                .containsSubsequence("Ngô Thùy Linh", "Được giới thiệu", "Ghi nghị quyết giới thiệu", "0/8");
        candidates.prepared(scene, id);
        assertThat(page("/admissions?show=CELL", scene.secretary()))
                .containsSubsequence("Chờ chi bộ", "Ngô Thùy Linh", "Chi bộ xét kết nạp", "Trần Văn Lợi", "8/8");
        assertThat(page("/admissions/" + address(id), scene.secretary()))
                .contains("Vì sao?", "Đưa vào kỳ sinh hoạt", "có giá trị đến", "cần xác nhận");
        assertThat(mvc.get()
                        .uri("/admissions/" + address(id))
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(scene.secretary())))
                .hasStatusOk()
                .bodyText()
                .contains("Before the cell", "Bring before the meeting");
    }

    @Test
    void aLongListComesInPages() {
        for (int i = 1; i <= SeeCases.SIZE + 3; i++) {
            candidates.introduced(scene, "Quần Chúng Số %02d".formatted(i));
        }
        assertThat(page("/admissions", scene.officer()))
                .contains("Đang theo dõi · 53", "Số 01", "Số 50", "page=2")
                .doesNotContain("Số 51");
        assertThat(page("/admissions?show=PREPARE&page=2", scene.officer()))
                .contains("Số 51", "Số 53", "show=PREPARE&amp;page=1")
                .doesNotContain("Số 50");
        assertThat(page("/admissions?page=99", scene.officer())).contains("Không có hồ sơ nào");
        assertThat(page("/", scene.secretary())).contains("Kết nạp: Quần Chúng Số 53");
    }

    @Test
    void whatHindersTheVoteIsToldAndMendedByTheCell() {
        var unknown = new NewCandidate("Bùi Gia Huy", null, null, "", "", Introducer.NONE, "");
        CaseId id = open.open(scene.secretary().actor(), scene.cell().id, unknown);
        String at = "/admissions/" + address(id);
        assertThat(page(at, scene.secretary())).contains("Chưa ghi ngày sinh", "trung học cơ sở trở lên");
        String nearly18 = candidates.today().minusYears(18).plusMonths(1).toString();
        assertThat(post(at + "/person", scene.secretary(), "birthDate", nearly18, "generalEducation", "9/12"))
                .hasStatus3xxRedirection();
        assertThat(page(at, scene.secretary()))
                .contains("Chưa đủ 18 tuổi, tính theo tháng")
                .doesNotContain("Chưa ghi ngày sinh", "Chưa thấy học vấn");
    }

    @Test
    void onlyWhoNeedsToKnowSeesTheCaseAndTheBirthDate() {
        CaseId id = candidates.introduced(scene, "Ngô Thùy Linh");
        String at = "/admissions/" + address(id);
        for (World.Someone stranger : java.util.List.of(
                scene.member(),
                scene.helper(),
                scene.cell().administrator("Quản Trị"),
                world.cell("Chi bộ bên cạnh", scene.cell().parent).secretary("Người Khác"))) {
            assertThat(mvc.get().uri(at).with(SignedIn.as(stranger))).hasStatus(404);
            assertThat(post(at + "/ending", stranger, "reason", "x")).hasStatus(404);
        }
        candidates.prepared(scene, id);
        assertThat(page(at, scene.helper())).contains("1995").doesNotContain("03/05/1995", "12/12");
        assertThat(page(at, scene.cell().committeeMember("Chi Ủy Viên"))).doesNotContain("03/05/1995");
        assertThat(page(at, scene.officer())).contains("03/05/1995");
        assertThat(post(at + "/ending", scene.helper(), "reason", "x")).hasStatus(403);
        assertThat(post(at + "/papers", scene.secretary(), "code", "DECISION", "dated", "01/11/2026", "number", "1"))
                .hasStatus(403);
    }

    @Test
    @Requirement("S205")
    void trainingIsDatedWordsByFourCriteriaWithPlannedSupportAndNoPoints() {
        CaseId id = candidates.introduced(scene, "Ngô Thùy Linh");
        candidates.prepared(scene, id);
        String at = "/admissions/" + address(id);
        for (String criterion : java.util.List.of("ABILITY", "LEVEL", "ETHICS", "LIFESTYLE")) {
            assertThat(post(at + "/remarks", scene.helper(), "criterion", criterion, "remark", "Lời về " + criterion))
                    .hasStatus3xxRedirection();
        }
        assertThat(page(at, scene.secretary()))
                .contains("Giao phụ trách câu lạc bộ Toán", "không chấm điểm, không xếp hạng")
                .containsSubsequence("Lối sống", "Lời về LIFESTYLE", "Trần Văn Lợi")
                .contains("Lời về ABILITY", "Lời về LEVEL", "Lời về ETHICS");
        assertThat(post(at + "/remarks", scene.helper(), "criterion", "POINTS", "remark", "10"))
                .hasStatus(422);
    }

    @Test
    @Requirement("S197")
    void figuresCountAPeriodAndPointOutACellToItselfFirst() {
        candidates.introduced(scene, "Ngô Thùy Linh");
        assertThat(page("/admissions/figures?from=2009-01-01&to=2016-01-01", scene.officer()))
                .contains("Đã kết nạp: 5")
                .containsSubsequence("Chi bộ Đào tạo", "5");
        assertThat(page("/admissions/figures?from=2011-01-01&to=2016-01-01", scene.officer()))
                .contains("Đã kết nạp: 0");
        assertThat(page("/admissions/figures", scene.secretary())).contains("nên được giúp", "1 người đang chờ");
        assertThat(page("/", scene.secretary())).contains("3 năm qua chi bộ chưa kết nạp được ai, 1 người đang chờ");
        assertThat(page("/admissions/figures", scene.officer())).doesNotContain("nên được giúp");
        clock.stand(before.plusDays(61));
        assertThat(page("/admissions/figures", scene.officer())).contains("1 chi bộ nên được giúp");
    }

    @Test
    void targetsAreSetFromAboveAndStandBesideWhatWasReached() {
        String unit = scene.cell().id.value().toString();
        assertThat(post("/admissions/targets", scene.secretary(), "unit", unit, "people", "2"))
                .hasStatus(403);
        assertThat(post("/admissions/targets", scene.officer(), "unit", unit, "people", "-"))
                .hasStatus(422);
        assertThat(post("/admissions/targets", scene.officer(), "unit", unit, "people", "2"))
                .hasStatus3xxRedirection();
        assertThat(page("/admissions/figures", scene.officer())).contains("đã kết nạp 0/2");
        assertThat(page("/admissions/figures", scene.secretary())).contains("đã kết nạp 0/2");
    }

    @Test
    void aFormIsPlainlyUnofficialAndARefusedPaperKeepsWhatWasTyped() {
        CaseId id = candidates.introduced(scene, "Ngô Thùy Linh");
        String at = "/admissions/" + address(id);
        var pdf = mvc.get()
                .uri(at + "/forms/LIFE_STORY")
                .with(SignedIn.as(scene.secretary()))
                .exchange();
        assertThat(pdf).hasStatusOk();
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        for (String form : java.util.List.of("6", "7", "13", "14")) {
            assertThat(mvc.get().uri(at + "/forms/" + form).with(SignedIn.as(scene.secretary())))
                    .hasStatusOk();
        }
        assertThat(page(at, scene.secretary())).containsSubsequence("Chi bộ xét kết nạp", "6-KNĐ", "13-KNĐ");
        assertThat(mvc.get().uri(at + "/forms/16").with(SignedIn.as(scene.secretary())))
                .hasStatus(404);
        var refused = post(
                at + "/papers",
                scene.secretary(),
                "code",
                "CERTIFICATE",
                "dated",
                "31/02/2026",
                "place",
                "Trung tâm chính trị phường");
        assertThat(refused).hasStatus(422).bodyText().contains("chưa đọc được", "Trung tâm chính trị phường");
        assertThat(post(at + "/papers", scene.secretary(), "code", "CERTIFICATE", "dated", "01/01/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("60 tháng");
    }

    private static String address(CaseId id) {
        return id.value().toString();
    }

    private String page(String address, World.Someone who) {
        var result = mvc.get().uri(address).with(SignedIn.as(who)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, World.Someone who, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedIn.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
