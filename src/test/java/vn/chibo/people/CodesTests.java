package vn.chibo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.Field;
import vn.chibo.members.KeepMember;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CodesTests {
    @Autowired
    Codes codes;

    @Autowired
    KeepMember keep;

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListsAreThoseOfTheDay() {
        assertThat(on(CodeList.ETHNICITY, LocalDate.of(2026, 11, 22))).hasSize(54);
        assertThat(on(CodeList.PROVINCE, LocalDate.of(2025, 6, 30))).hasSize(63);
        assertThat(on(CodeList.PROVINCE, LocalDate.of(2025, 7, 1))).hasSize(34);
        assertThat(codes.of(CodeList.PROVINCE))
                .filteredOn(code -> code.until() != null)
                .allSatisfy(code -> assertThat(on(CodeList.PROVINCE, LocalDate.of(2025, 7, 1)))
                        .extracting(Code::vietnamese)
                        .contains(code.successor()));
    }

    @Test
    void levelsOfPoliticalTheoryAreTheCodesOfTheField() {
        assertThat(codes.of(CodeList.POLITICAL_THEORY))
                .extracting(Code::code)
                .containsExactlyElementsOf(Field.POLITICAL_THEORY.codes());
        assertThat(codes.of(CodeList.POLITICAL_THEORY)).allSatisfy(code -> assertThat(code.vietnamese())
                .isEqualTo(messages.getMessage("members.code." + code.code(), null, Locale.of("vi"))));
    }

    @Test
    void whatAListKnowsIsWrittenAsTheListDoesAndAnythingElseStays() {
        var cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        var secretary = cell.secretary("Phạm Minh Khang");
        var member = keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME", "Hồ Thị Mới",
                        "JOINED_ON", "03/02/2010",
                        "OFFICIAL_ON", "03/02/2011",
                        "ETHNICITY", "hmong",
                        "RELIGION", "khong",
                        "BIRTH_PROVINCE", "Hà Nam Ninh",
                        "HOME_PROVINCE", "TP. Hồ Chí Minh"));
        var kept = jdbc.sql("""
                select p.ethnicity, p.religion, p.birth_province, p.home_province
                from members.member m join people.person p on p.id = m.person_id where m.id = ?
                """)
                .param(member.value())
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
        assertThat(kept).containsExactly("Mông", "Không", "Hà Nam Ninh", "Thành phố Hồ Chí Minh");
        assertThat(body(secretary, "/members/new"))
                .contains("<datalist id=\"list-ETHNICITY\">")
                .contains("list=\"list-PROVINCE\"");
    }

    @Test
    void whoAnswersForRulesSeesTheListsWithTheirSources() {
        var cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        var administrator = cell.administrator("Quản Trị Viên");
        assertThat(body(administrator, "/codes?list=PROVINCE"))
                .contains("nay là Ninh Bình")
                .contains("202/2025/QH15");
        assertThat(body(administrator, "/codes")).contains("cần xác nhận");
        assertThat(browser.get()
                        .uri("/codes")
                        .with(SignedIn.as(cell.member("Nguyễn Thị Hà")))
                        .exchange())
                .hasStatus(403);
    }

    private List<Code> on(CodeList list, LocalDate day) {
        return codes.of(list).stream()
                .filter(code -> !code.from().isAfter(day)
                        && (code.until() == null || code.until().isAfter(day)))
                .toList();
    }

    private String body(World.Someone who, String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
