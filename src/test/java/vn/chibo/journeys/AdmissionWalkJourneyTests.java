package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.FollowedCandidates;
import vn.chibo.admissions.FollowedCandidates.Scene;

/**
 * One person from outstanding non-member to full member, all of it in the browser, the clock moving along: the vote
 * fails, the candidate changes schools, the new cell takes the case over and votes anew, the committee decides, probation
 * passes, and recognition counts from the exact day.
 */
@ExtendWith(JourneyServer.class)
class AdmissionWalkJourneyTests {
    private static final String NAME = "Ngô Thùy Linh";

    private final FollowedCandidates candidates = JourneyServer.bean(FollowedCandidates.class);
    private String address = "";

    @Test
    void fromTheIntroductionToRecognitionWithAFailedVoteAndAMoveInTheMiddle(Visit visit) {
        CellMonth.itIs("2027-01-11T08:00");
        Scene here = candidates.cell();
        Scene there = candidates.elsewhere("Chi bộ Trường THPT Mây Trắng");
        Hand desk = hand(visit, here);
        introduce(desk);
        candidates.prepared(here, new CaseId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
        meet(desk, "vote.admission", 3);
        desk.at(address).sees("chưa đủ phiếu").sees("h1", "Chi bộ xét kết nạp");

        CellMonth.itIs("2027-02-15T08:00");
        desk.at(address).follow("Chuyển hồ sơ").type("#q", "may trang").press("Tìm");
        desk.page().getByLabel(there.cell().name).check();
        desk.type("#reason", "Chuyển công tác").press("Gửi hồ sơ đi").sees("Chờ tiếp nhận");
        Hand other = hand(visit, there);
        other.at("/").follow("Hồ sơ kết nạp chuyển đến: " + NAME).sees(here.cell().name);
        visit.picture(other.page(), "referral-receive");
        other.press("Tiếp nhận")
                .sees(".flash", "Đã tiếp nhận")
                .sees("chưa đủ phiếu")
                .sees("Chuyển từ");
        desk.at("/admissions?show=ENDED").sees("#referrals", NAME).sees("#referrals", "Đã tiếp nhận");

        help(other, there, visit, "HELPER_WORD");
        meet(other, "vote.admission", 5);
        Hand officer = new Hand(visit.signedIn(there.officer()));
        decide(officer, "COMMITTEE_RESOLUTION");
        decide(officer, "DECISION");
        CellMonth.itIs("2027-03-01T08:00");
        record(officer, "CEREMONY");
        record(other, "NEW_CLASS");

        CellMonth.itIs("2028-03-06T08:00");
        record(other, "SELF_REVIEW");
        help(null, there, visit, "HELPER_COMMENT");
        record(other, "OPINIONS_AGAIN");
        meet(other, "vote.recognition", 5);
        decide(officer, "RECOGNITION_RESOLUTION");
        decide(officer, "RECOGNITION_DECISION");
        other.at(address).sees("#next", "Đã công nhận chính thức");
        visit.picture(other.page(), "admission-recognised");
        other.at("/members").follow(NAME).sees("#open", "Chính thức").sees("#open", "01/03/2028");
    }

    private static Hand hand(Visit visit, Scene scene) {
        return new Hand(visit.signIn(visit.withoutJavaScript(), scene.secretary()));
    }

    private void introduce(Hand desk) {
        desk.at("/admissions/new")
                .type("[name=fullName]", NAME)
                .type("[name=birthDate]", "03/05/1995")
                .type("[name=generalEducation]", "12/12");
        desk.page().check("[name=introducedBy][value=YOUTH_UNION]");
        desk.press("Bắt đầu theo dõi").sees(".flash", "Đã bắt đầu theo dõi");
        address = URI.create(desk.page().url()).getPath();
    }

    /** Names the helper where none is named yet, and has the helper write. */
    private void help(Hand keeper, Scene scene, Visit visit, String paper) {
        if (keeper != null) {
            keeper.at(address)
                    .choose("#helpers [name=helper]", scene.helper().name())
                    .press("#helpers", "Phân công");
            keeper.sees("#helpers", "từ ngày");
        }
        Hand helper = new Hand(visit.signIn(visit.withoutJavaScript(), scene.helper()));
        fill(helper, paper)
                .type("#record [name=body]", "Sống chan hòa, dạy tốt")
                .press("#record", "Ghi");
        helper.sees(".flash", "Đã ghi");
    }

    private void record(Hand hand, String paper) {
        fill(hand, paper).press("#record", "Ghi").sees(".flash", "Đã ghi");
    }

    private void decide(Hand officer, String paper) {
        fill(officer, paper)
                .type("#record [name=number]", "12-QĐ/ĐU")
                .type("#record [name=inFavour]", "11")
                .type("#record [name=outOf]", "11")
                .press("#record", "Ghi")
                .sees(".flash", "Đã ghi");
    }

    private Hand fill(Hand hand, String paper) {
        hand.at(address);
        hand.page().selectOption("#record [name=code]", paper);
        var today = LocalDate.now(JourneyServer.bean(Clock.class));
        return hand.type(
                "#record [name=dated]",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today));
    }

    /** The next session, from the draft to the closure, with one vote. */
    private static void meet(Hand chair, String rule, int inFavour) {
        Page page = chair.page();
        chair.at("/meetings").press("Lập chương trình kỳ tới").press("Gửi chi ủy thống nhất");
        chair.press("Thông báo cho đảng viên").sees("h1", "Đã thông báo");
        String meeting = URI.create(page.url()).getPath().replaceFirst("/(notice|prepare).*", "");
        chair.at(meeting).follow("Vào buổi sinh hoạt").press("Khai mạc").press("Các đồng chí còn lại có mặt");
        chair.at(meeting + "/live");
        List<String> items = page.locator("#programme a").all().stream()
                .map(one -> one.getAttribute("href"))
                .toList();
        String voted = page.locator("#programme a", new Page.LocatorOptions().setHasText(NAME))
                .first()
                .getAttribute("href");
        chair.at(voted).follow("Ghi biểu quyết");
        assertThat(page.locator("[name=rule]")).hasValue(rule);
        chair.type("#inFavour", String.valueOf(inFavour))
                .type("#against", String.valueOf(5 - inFavour))
                .press("Ghi kết quả")
                .sees("#votes", "Tán thành");
        for (String item : items) {
            chair.at(item);
            Locator none = chair.button("Nội dung này không cần kết luận riêng");
            if (none.count() > 0) {
                none.click();
            }
        }
        chair.at(meeting + "/live/ending").type("#assessment", "Đạt yêu cầu").press("#ending-lines", "Lưu");
        chair.press("Kết thúc, làm biên bản").sees("h1", "Biên bản");
    }
}
