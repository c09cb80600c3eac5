package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chibo.world.SignedIn;

/** The list of members: sorting, search, the panel beside it, badges, both languages, and nothing for strangers. */
class MemberPagesTests extends MemberPagesSetting {
    @Test
    void theRegisterIsSortedByGivenNameAndTellsPartyAge() {
        String whole = body(get(secretary, "/members"));
        assertThat(whole).contains("2 chính thức, 1 dự bị");
        String page = whole.substring(whole.indexOf("id=\"results\""));
        assertThat(page.indexOf("Nguyễn Thị Hà")).isLessThan(page.indexOf("Phạm Minh Khang"));
        assertThat(page.indexOf("Phạm Minh Khang")).isLessThan(page.indexOf("Lê Minh Tâm"));
        assertThat(page).contains("dự bị").doesNotContain("Đặng Thị Lạ");
        assertThat(page.replaceAll("\\s+", " ")).contains("class=\"number\">–<");
    }

    @Test
    void searchNeedsNoMarksAndStaysInTheSubtree() {
        assertThat(body(get(secretary, "/members?q=nguyen ha")))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Lê Minh Tâm");
        assertThat(body(get(secretary, "/members?q=dang thi la"))).doesNotContain("Đặng Thị Lạ");
        assertThat(body(get(secretary, "/members?show=probationary")))
                .contains("Lê Minh Tâm")
                .doesNotContain("Nguyễn Thị Hà");
    }

    @Test
    void everyAddressOfAForeignImportOrMemberIsNotFound() {
        String page = upload(secretary, RegisterFile.of(1).databaseSheet(cell.name));
        String member = "/members/" + teacher.member().value();
        for (String address : List.of(page, page + "/rows/5", member, member + "/openings/" + UUID.randomUUID())) {
            assertThat(get(stranger, address)).as(address).hasStatus(404);
        }
        for (String address : List.of(
                page + "/rows/5",
                page + "/entry",
                page + "/removal",
                member + "/openings",
                member + "/account",
                member + "/openings/" + UUID.randomUUID() + "/record",
                member + "/openings/" + UUID.randomUUID() + "/numbers")) {
            assertThat(post(stranger, address, Map.of())).as(address).hasStatus(404);
        }
    }

    @Test
    void thePanelMasksTheCardAndKeepsTheRestForWhoMayOpenFiles() {
        MemberId binh = keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME", "Huỳnh Thu Bình",
                        "JOINED_ON", "20/11/2017",
                        "BIRTH_DATE", "12/08/1988",
                        "CARD_NUMBER", "079123454821"));
        String open = "/members?show=&open=" + binh.value();
        assertThat(body(get(secretary, open)))
                .contains("•••• 4821", "12/08/1988", "Việc đang giao", "không có việc nào")
                .doesNotContain("079123454821");
        var reader = cell.committeeMember("Hồ Thị Cúc");
        assertThat(body(get(reader, open)))
                .contains("id=\"open\"", "20/11/2017")
                .doesNotContain("4821", "12/08/1988", "Mở để làm gì?");
    }

    @Test
    void aRowOpensThePanelBesideTheListWithoutOpeningTheFile() {
        String open = "/members?show=&open=" + teacher.member().value();
        assertThat(body(get(secretary, "/members")))
                .contains(open.replace("&", "&amp;"))
                .doesNotContain("id=\"open\"");
        assertThat(body(get(secretary, open)))
                .contains("id=\"open\"", "Ngày chính thức", "03/02/2011", "Mở để làm gì?")
                .doesNotContain("Hồ sơ mở gần nhất");
        assertThat(opened()).isZero();

        post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("other", "rà soát quý IV"));
        assertThat(opened()).isOne();
        assertThat(body(get(secretary, open))).contains("Hồ sơ mở gần nhất: Phạm Minh Khang", "rà soát quý IV");
        assertThat(opened()).isOne();

        assertThat(get(stranger, open)).hasStatus(404);
        assertThat(get(teacher, open)).hasRedirectedUrl("/members/me");
        assertThat(get(secretary, "/members?open=xyz")).hasStatusOk();
    }

    @Test
    void aCellsCommitteeMemberIsCalledAsInACell() {
        var uyen = cell.committeeMember("Lý Thị Uyên");
        var administrator = world.administrator(cell.parent, "Đỗ Quản Trị");
        for (String page :
                List.of("/members?open=" + uyen.member().value(), "/accounts", "/organisations/" + cell.id.value())) {
            assertThat(body(get(secretary, page)))
                    .as(page)
                    .contains("Chi ủy viên")
                    .doesNotContain("Cấp ủy viên");
        }
        assertThat(body(get(uyen, "/me"))).contains("Chi ủy viên").doesNotContain("Cấp ủy viên");
        assertThat(body(get(administrator, "/organisations/" + cell.id.value() + "/posts/new")))
                .contains("Chi ủy viên")
                .doesNotContain("Cấp ủy viên");
        assertThat(body(get(administrator, "/organisations/" + cell.parent.value() + "/posts/new")))
                .contains("Cấp ủy viên");
    }

    @Test
    void badgesToComeAreCountedFromTheRulebook() {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> days = java.util.stream.Stream.of(-1, 0, 1)
                .flatMap(year -> java.util.stream.Stream.of("02-03", "05-19", "09-02", "11-07")
                        .map(day -> LocalDate.parse((today.getYear() + year) + "-" + day)))
                .toList();
        LocalDate next =
                days.stream().filter(day -> !day.isBefore(today)).findFirst().orElseThrow();
        LocalDate before = days.get(days.indexOf(next) - 1);
        MemberId thirty = entered("Lý Văn Ba Mươi", next.minusYears(30));
        entered("Võ Thị Sau", next.minusYears(30).plusDays(1));
        entered("Hồ Thị Trước", before.minusYears(30));

        assertThat(body(get(secretary, "/members")))
                .contains("Đủ 30 năm tuổi Đảng")
                .doesNotContain("Đủ 40 năm");
        assertThat(body(get(secretary, "/members?show=badge-30")))
                .contains("Lý Văn Ba Mươi")
                .doesNotContain("Võ Thị Sau", "Hồ Thị Trước", "Nguyễn Thị Hà");
        assertThat(body(get(secretary, "/members?open=" + thirty.value())))
                .contains("nhận Huy hiệu Đảng dịp", "#member.badge");
    }

    @Test
    void everyPageSpeaksEnglishToo() {
        String file = post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        String imported =
                upload(secretary, RegisterFile.of(2).with(0, "sex", "?").databaseSheet(cell.name));
        for (String address : List.of(
                "/members",
                "/members/me",
                "/members/new",
                "/members/register",
                "/members/imports/new",
                imported,
                file,
                file + "/record",
                imported + "/rows/5",
                "/members/" + teacher.member().value())) {
            var result = browser.get()
                    .uri(address)
                    .with(SignedIn.as(secretary))
                    .cookie(new Cookie("language", "en"))
                    .exchange();
            assertThat(result).as(address).hasStatusOk();
            assertThat(body(result)).contains("lang=\"en\"").doesNotContain("Đảng viên</a>");
        }
    }
}
