package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.Requirement;

/** One member: the file opened for a purpose, masked numbers, entries by hand and their corrections. */
class MemberFilePagesTests extends MemberPagesSetting {
    @Test
    @Requirement("S216")
    void anOrdinaryMemberSeesTheOwnFileOnly() {
        assertThat(get(teacher, "/members")).hasRedirectedUrl("/members/me");
        assertThat(body(get(teacher, "/members/me"))).contains("Nguyễn Thị Hà").contains("Ai đã mở hồ sơ của tôi");
        assertThat(get(teacher, "/members/" + secretary.member().value())).hasStatus(403);
        assertThat(get(teacher, "/members/register")).hasStatus(403);
        assertThat(get(teacher, "/members/imports/new")).hasStatus(403);
        assertThat(get(teacher, "/members/new")).hasStatus(403);
    }

    @Test
    void aFileOpensForAPurposeThatItsOwnerReadsLater() {
        String door = "/members/" + teacher.member().value();
        assertThat(post(secretary, door + "/openings", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn hoặc ghi");

        MvcTestResult opened = post(secretary, door + "/openings", Map.of("other", "rà soát quý IV"));
        assertThat(opened).hasStatus3xxRedirection();
        String file = opened.getResponse().getRedirectedUrl();
        assertThat(get(secretary, file)).hasStatusOk();
        assertThat(get(stranger, file)).hasStatus(404);

        assertThat(body(get(teacher, "/members/me"))).contains("rà soát quý IV").contains("Phạm Minh Khang");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'members.MemberFileOpened' and subject = ?")
                        .param(teacher.member().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void numbersAreMaskedAndShownOneByOne() {
        MemberId member = keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        "Hồ Văn Số",
                        "JOINED_ON",
                        "03/02/2010",
                        "CARD_NUMBER",
                        "079123454821",
                        "CITIZEN_ID",
                        "079200001234",
                        "BIRTH_DATE",
                        "1/2/1980"));
        String file = post(secretary, "/members/" + member.value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, file)))
                .contains("•••• 4821")
                .contains("01/02/1980")
                .doesNotContain("079123454821")
                .doesNotContain("079200001234");

        String shown = post(secretary, file + "/numbers", Map.of("part", "CARD"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, shown.replace("#numbers", ""))))
                .contains("079123454821")
                .doesNotContain("079200001234");
    }

    @Test
    void aMemberIsRegisteredByHandUnderTheSameChecks() {
        var form = Map.of("FULL_NAME", "Vũ Thị Mới", "BIRTH_DATE", "01/01/2010", "JOINED_ON", "03/02/2026");
        assertThat(post(secretary, "/members", form))
                .hasStatus(422)
                .bodyText()
                .contains("chưa đủ 18 tuổi")
                .contains("Vũ Thị Mới");
        var right = Map.of("FULL_NAME", "Vũ Thị Mới", "BIRTH_DATE", "01/01/2001", "JOINED_ON", "03/02/2026");
        assertThat(post(secretary, "/members", right)).hasStatus3xxRedirection();
        assertThat(roster.on(secretary.actor(), cell.id, LocalDate.of(2026, 11, 22)))
                .extracting(RosterLine::fullName)
                .contains("Vũ Thị Mới");
        assertThat(post(secretary, "/members", right)).hasStatus(422);
    }

    @Test
    void aRecordIsCorrectedAndALateSaverIsTold() {
        String file = post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, file + "/record"))).contains("03/02/2011");
        var form = Map.of(
                "version",
                "0",
                "FULL_NAME",
                "Nguyễn Thị Hà",
                "JOINED_ON",
                "03/02/2010",
                "OFFICIAL_ON",
                "04/02/2011",
                "OCCUPATION",
                "Giáo viên Sử",
                "CARD_NUMBER",
                "");
        assertThat(post(secretary, file + "/record", form)).hasStatus3xxRedirection();
        assertThat(body(get(secretary, file))).contains("Giáo viên Sử").contains("04/02/2011");
        assertThat(post(secretary, file + "/record", form)).hasStatus(409);
        assertThat(post(stranger, file + "/record", form)).hasStatus(404);
    }

    @Test
    void anAccountIsMadeWithALinkShownOnce() {
        MemberId member =
                keep.enter(secretary.actor(), cell.id, Map.of("FULL_NAME", "Đỗ Thị Ánh", "JOINED_ON", "03/02/2010"));
        String door = "/members/" + member.value();
        assertThat(body(get(secretary, door))).contains("anh.dt");
        String page = body(post(secretary, door + "/account", Map.of("username", "anh.dt")));
        assertThat(page).contains("/password?link=");
        assertThat(body(get(secretary, door))).contains("anh.dt").doesNotContain("/password?link=");
        assertThat(post(stranger, door + "/account", Map.of())).hasStatus(404);
    }
}
