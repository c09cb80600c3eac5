package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.FollowedCandidates;

/** A candidate is followed from the introduction to the programme of the session that votes. */
@ExtendWith(JourneyServer.class)
class AdmissionJourneyTests {

    @Test
    void aCandidateIsIntroducedAndComesOntoTheProgrammeByItself(Visit visit) {
        var candidates = JourneyServer.bean(FollowedCandidates.class);
        var scene = candidates.cell();
        Page page = visit.signedIn(scene.secretary());
        Hand hand = new Hand(page).at("/admissions").follow("Tiếp nhận giới thiệu");
        hand.type("[name=fullName]", "Ngô Thùy Linh")
                .type("[name=birthDate]", "03/05/1995")
                .type("[name=occupation]", "Giáo viên Toán")
                .type("[name=generalEducation]", "12/12");
        page.check("[name=introducedBy][value=YOUTH_UNION]");
        hand.press("Bắt đầu theo dõi");
        assertThat(page.locator("#next")).containsText("Ghi nghị quyết giới thiệu của Đoàn hoặc Công đoàn");
        hand.unfold("#next", "Vì sao?");
        assertThat(page.locator("#next .why__text").first()).containsText("Căn cứ: Hướng dẫn 38-HD/BTCTW");

        var today = LocalDate.now(JourneyServer.bean(Clock.class));
        hand.type(
                        "#record [name=dated]",
                        DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today))
                .press("#record", "Ghi");
        assertThat(page.locator("#next")).containsText("Cử đi học lớp nhận thức về Đảng");
        visit.picture(page, "admission-case");

        String address = page.url().replaceFirst("[?#].*", "");
        CaseId id = new CaseId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        candidates.prepared(scene, id);
        hand.at("/admissions");
        assertThat(page.locator("main")).containsText("Chờ chi bộ");
        visit.picture(page, "admissions");

        hand.at("/meetings").press("Lập chương trình kỳ tới");
        assertThat(page.locator("#items")).containsText("Xét kết nạp đảng viên đối với quần chúng ưu tú Ngô Thùy Linh");
        hand.at(address);
        assertThat(page.locator("#next")).containsText("đã có trong chương trình");
        hand.follow("Xem kỳ sinh hoạt");
        assertThat(page.locator("#items")).containsText("Ngô Thùy Linh");

        Page phone = visit.signIn(visit.phone(), scene.helper());
        phone.navigate(address);
        assertThat(phone.locator("h1")).containsText("Ngô Thùy Linh");
        visit.picture(phone, "admission-phone");
    }
}
