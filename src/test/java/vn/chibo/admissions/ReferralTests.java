package vn.chibo.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.admissions.FollowedCandidates.Scene;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A candidate moves: one cell sends the case, the other takes it over or declines, with nobody above both needed. */
@ChiboTest
@Transactional
class ReferralTests {
    private static final String NAME = "Ngô Thùy Linh";

    @Autowired
    MockMvcTester browser;

    @Autowired
    FollowedCandidates candidates;

    @Autowired
    ReferCase refer;

    @Autowired
    AnswerReferral answer;

    @Autowired
    SeeCases cases;

    private Scene here;
    private Scene there;
    private CaseId id;

    @BeforeEach
    void aPreparedCandidateAndACellElsewhere() {
        here = candidates.cell();
        there = candidates.elsewhere("Chi bộ Trường THPT Cửu Long");
        id = candidates.introduced(here, NAME);
        candidates.prepared(here, id);
    }

    @Test
    void theCaseStaysUntilReceivedAndThenGoesOnThereWithAllThatWasRecorded() {
        String at = sent();
        assertThat(page(at, here.secretary())).contains("Chờ tiếp nhận", "Rút lại", "Chuyển công tác");
        assertThat(page("/admissions/" + id.value(), here.secretary())).contains("chờ nơi đến tiếp nhận", at);
        assertThat(page("/", here.secretary())).contains("Hồ sơ kết nạp chuyển đi, chờ tiếp nhận: " + NAME);

        assertThat(page("/", there.secretary())).contains("Hồ sơ kết nạp chuyển đến: " + NAME, at);
        assertThat(page("/admissions", there.secretary())).contains("Hồ sơ chuyển đi, chuyển đến", NAME);
        assertThat(page(at, there.secretary()))
                .contains(NAME, "1995", "Giáo viên Toán", "Chi bộ xét kết nạp", "Tiếp nhận", "Không nhận")
                .doesNotContain("03/05/1995", "Rút lại", "/admissions/" + id.value());
        assertThat(get("/admissions/" + id.value(), there.secretary())).hasStatus(404);

        assertThat(post(at + "/reception", there.secretary())).hasStatus3xxRedirection();
        assertThat(page("/admissions/" + id.value(), there.secretary()))
                .contains("Chuyển từ", "Chi bộ Đào tạo", "Phường Phương Nam", "8/8")
                .doesNotContain("Thôi giúp đỡ");
        assertThat(get("/admissions/" + id.value(), here.secretary())).hasStatus(404);
        assertThat(get("/admissions/" + id.value(), here.helper())).hasStatus(404);
        assertThat(page(at, here.secretary())).contains("Đã tiếp nhận");
        assertThat(page("/admissions?show=ENDED", here.secretary())).contains(NAME, "Đã tiếp nhận");
        assertThat(candidates.state(there.officer().actor(), id).file().head().rulesAsOf())
                .isEqualTo(candidates.today());
    }

    @Test
    void declinedWithAReasonItGoesOnWhereItWas() {
        String at = sent();
        assertThat(post(at + "/refusal", there.secretary(), "answer", " ")).hasStatus(422);
        assertThat(post(at + "/refusal", there.secretary(), "answer", "Chưa về nhận công tác"))
                .hasStatus3xxRedirection();
        assertThat(page(at, here.secretary())).contains("Nơi đến không nhận", "Chưa về nhận công tác");
        assertThat(page("/", here.secretary())).contains("Nơi đến không nhận hồ sơ kết nạp: " + NAME);
        assertThat(candidates.state(here.secretary().actor(), id).have()).isEqualTo(8);
        assertThat(post(at + "/reception", there.secretary()))
                .hasStatus(422)
                .bodyText()
                .contains("Nơi đến đã trả lời không nhận");
        sent();
        assertThat(page("/", here.secretary())).doesNotContain("Nơi đến không nhận hồ sơ kết nạp");
    }

    @Test
    void whoStandsOutsideBothCellsOrReadsNoCasesFindsNothing() {
        String at = sent();
        var third = candidates.beside(here, "Chi bộ bên cạnh");
        for (World.Someone stranger : List.of(
                third.secretary(), here.member(), there.member(), there.cell().administrator("Quản Trị"))) {
            assertThat(get(at, stranger)).hasStatus(404);
            for (String step : List.of("/reception", "/refusal", "/withdrawal", "/confirmation")) {
                assertThat(post(at + step, stranger, "answer", "x")).hasStatus(404);
            }
        }
        assertThat(get("/admissions/" + id.value() + "/referral", third.secretary()))
                .hasStatus(404);
        assertThat(post("/admissions/" + id.value() + "/referral", third.secretary(), "outside", "x"))
                .hasStatus(404);
        assertThat(post(at + "/reception", here.secretary())).hasStatus(404);
        assertThat(post(at + "/withdrawal", there.secretary(), "answer", "x")).hasStatus(404);
        assertThat(post(at + "/reception", there.cell().committeeMember("Chi Ủy Viên")))
                .hasStatus(403);
    }

    @Test
    void outsideTheProgramTheSenderConfirmsAndTheCaseEndsHere() {
        String form = "/admissions/" + id.value() + "/referral";
        assertThat(post(form, here.secretary(), "outside", "")).hasStatus(422);
        String at = at(post(form, here.secretary(), "outside", "Chi bộ 4, phường Tân An"));
        assertThat(page(at, here.secretary())).contains("ngoài hệ thống", "Ghi nơi đến đã nhận");
        assertThat(post(at + "/confirmation", here.secretary())).hasStatus3xxRedirection();
        assertThat(page("/admissions/" + id.value(), here.secretary())).doesNotContain("Dừng hồ sơ");
        assertThat(page("/admissions?show=ENDED", here.secretary()))
                .contains("Đã chuyển hồ sơ đến Chi bộ 4, phường Tân An");
    }

    @Test
    void oneWayAtATimeAndNoneForWhatHasEnded() {
        String at = sent();
        assertThat(post("/admissions/" + id.value() + "/referral", here.secretary(), "outside", "Nơi khác"))
                .hasStatus(422)
                .bodyText()
                .contains("đang chờ nơi đến trả lời", "Nơi khác");
        assertThat(post("/admissions/" + id.value() + "/ending", here.secretary(), "reason", "Xin thôi"))
                .hasStatus3xxRedirection();
        assertThat(page(at, there.secretary())).contains("Đã rút lại").doesNotContain("Không nhận<");
        assertThatThrownBy(() -> answer.receive(there.secretary().actor(), referral(at)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoBecameAMemberMeanwhileGoesByTransfer() {
        candidates.voted(here, NAME, "vote.admission", "", 5);
        candidates.decided(here, id, "COMMITTEE_RESOLUTION", 27, 27);
        candidates.decided(here, id, "DECISION", 11, 11);
        String at = sent();
        candidates.celebrated(here, id);
        assertThat(post(at + "/reception", there.secretary()))
                .hasStatus(422)
                .bodyText()
                .contains("đã có thay đổi ở nơi đi");
        assertThatThrownBy(() -> refer.refer(here.secretary().actor(), id, there.cell().id, "", ""))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> cases.one(there.secretary().actor(), id)).isInstanceOf(NotFound.class);
    }

    private String sent() {
        String form = "/admissions/" + id.value() + "/referral";
        String cell = there.cell().id.value().toString();
        assertThat(page(form + "?q=cuu long", here.secretary())).contains("Chi bộ Trường THPT Cửu Long", cell);
        return at(post(form, here.secretary(), "q", "cuu long", "to", cell, "reason", "Chuyển công tác"));
    }

    private static String at(MvcTestResult sent) {
        assertThat(sent).hasStatus3xxRedirection();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private static ReferralId referral(String at) {
        return new ReferralId(java.util.UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
    }

    private String page(String address, World.Someone who) {
        var result = get(address, who);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, World.Someone who) {
        return browser.get().uri(address).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(String address, World.Someone who, String... fields) {
        var request = browser.post().uri(address).with(csrf()).with(SignedIn.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
