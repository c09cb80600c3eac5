package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Conditions, columns, order and kept lists of the register, and the narrow lines all of it is read from. */
@ChiboTest
@Transactional
class MemberListTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    KeepMember keep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone stranger;

    @BeforeEach
    void threeComrades() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        "Đặng Thị Bích",
                        "JOINED_ON",
                        "03/02/1999",
                        "OFFICIAL_ON",
                        "03/02/2000",
                        "SEX",
                        "FEMALE",
                        "CARD_NUMBER",
                        "079123454821",
                        "BIRTH_DATE",
                        "1/2/1970"));
        keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        "Nguyễn Văn An",
                        "JOINED_ON",
                        "19/05/2015",
                        "OFFICIAL_ON",
                        "19/05/2016",
                        "SEX",
                        "MALE",
                        "BIRTH_DATE",
                        "1/2/1990"));
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đỗ Thị Lạ");
    }

    @Test
    void severalConditionsNarrowTheListAndStandInTheAddress() {
        assertThat(list("if=SEX~IS~FEMALE")).contains("Đặng Thị Bích").doesNotContain("Nguyễn Văn An");
        assertThat(list("if=JOINED_ON~FROM~2010-01-01&if=SEX~IS~MALE"))
                .contains("Nguyễn Văn An")
                .doesNotContain("Đặng Thị Bích");
        assertThat(list("if=PARTY_AGE~FROM~20&if=SEX~IS~MALE")).contains("Không đồng chí nào hợp");
        assertThat(list("if=AGE~UNTIL~40")).contains("Nguyễn Văn An").doesNotContain("Đặng Thị Bích");
        assertThat(list("if=ORGANISATION~HAS~song hong")).contains("Nguyễn Văn An");
        assertThat(list("if=ORGANISATION~HAS~cuu long"))
                .doesNotContain("Nguyễn Văn An")
                .doesNotContain("Đỗ Thị Lạ");
    }

    @Test
    void everyFieldThatIsOfferedCanBeAsked() {
        for (Field field : Field.values()) {
            String page = body(get(secretary, "/members?if=" + field + "~FILLED~"));
            assertThat(page.contains("×")).as(field.name()).isEqualTo(field != Field.DELETED && !field.masked());
        }
    }

    @Test
    void aMaskedNumberIsNeitherAskedForNorShown() {
        assertThat(body(get(secretary, "/members?add=")))
                .contains("value=\"SEX\"")
                .doesNotContain("value=\"CARD_NUMBER\"");
        assertThat(list("if=CARD_NUMBER~HAS~0791&columns=CARD_NUMBER"))
                .contains("Nguyễn Văn An")
                .doesNotContain("079123454821");
    }

    @Test
    void aConditionIsPutTogetherAndAnImpossibleDayIsToldAtItsField() {
        assertThat(get(secretary, "/members?show=&add=JOINED_ON&operator=FROM&value=2010-01-01"))
                .hasRedirectedUrl("/members?show=&if=JOINED_ON%7EFROM%7E2010-01-01");
        assertThat(get(secretary, "/members?add=JOINED_ON&operator=FROM&value=31/02"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một ngày có thật");
    }

    @Test
    void aFieldWithAListIsChosenFromItAndFoundHoweverItIsTyped() {
        jdbc.sql("update people.person set religion = 'Công giáo' where full_name = 'Đặng Thị Bích' and unit_id = ?")
                .param(cell.id.value())
                .update();
        assertThat(body(get(secretary, "/members?add=RELIGION")))
                .contains("list=\"list-value\"", "<option value=\"Công giáo\">", "value=\"IS\"");
        for (String typed : new String[] {"cong giao", "coong giaos", "Công giáo"}) {
            assertThat(browser.get()
                            .uri("/members")
                            .param("add", "RELIGION")
                            .param("operator", "IS")
                            .param("value", typed)
                            .with(SignedIn.as(secretary)))
                    .hasRedirectedUrl("/members?show=&if=RELIGION%7EIS%7EC%C3%B4ng+gi%C3%A1o");
        }
        assertThat(list("if=RELIGION~IS~Công giáo")).contains("Đặng Thị Bích").doesNotContain("Nguyễn Văn An");
        assertThat(list("if=RELIGION~HAS~coong")).contains("Đặng Thị Bích").doesNotContain("Nguyễn Văn An");
        assertThat(list("if=RELIGION~IS~Phật giáo")).doesNotContain("Đặng Thị Bích");
    }

    @Test
    void narrowingByWhatStandsInFilesIsWrittenDownWithoutWhatWasAsked() {
        list("if=JOINED_ON~FROM~2010-01-01");
        assertThat(asked()).isEmpty();
        list("if=RELIGION~HAS~giao&if=SEX~IS~MALE");
        assertThat(asked()).hasSize(1).allSatisfy(details -> assertThat(details)
                .contains("RELIGION", "SEX")
                .doesNotContain("giao"));
        var committee = cell.committeeMember("Hồ Thị Cúc");
        assertThat(body(get(committee, "/members?if=SEX~IS~MALE"))).contains("Đặng Thị Bích");
        assertThat(asked()).hasSize(1);
    }

    private java.util.List<String> asked() {
        return jdbc.sql("select facts::text from audit.entry where unit_id = ? and action = 'members.RegisterAsked'")
                .param(cell.id.value())
                .query(String.class)
                .list();
    }

    @Test
    void sortedByAColumnAndBackward() {
        assertThat(list("sort=JOINED")).containsSubsequence("Đặng Thị Bích", "Nguyễn Văn An");
        assertThat(list("sort=-JOINED")).containsSubsequence("Nguyễn Văn An", "Đặng Thị Bích");
        assertThat(list("columns=OFFICIAL"))
                .contains("Ngày chính thức", "03/02/2000")
                .doesNotContain("Chức vụ");
    }

    @Test
    void slipsOfTelexAreForgiven() {
        assertThat(list("q=nguyeenx vawn")).contains("Nguyễn Văn An");
        assertThat(list("q=ddawngj")).contains("Đặng Thị Bích");
        assertThat(body(get(secretary, "/find?q=ddawngj bichs"))).contains("Đặng Thị Bích");
    }

    @Test
    void aKeptListIsSeenByItsOwnAccountOnly() {
        assertThat(post(secretary, "/members/views", Map.of("name", "Nữ", "if", "SEX~IS~FEMALE")))
                .hasStatus3xxRedirection();
        assertThat(body(get(secretary, "/members"))).contains(">Nữ</a>", "if=SEX%7EIS%7EFEMALE");
        assertThat(body(get(stranger, "/members"))).doesNotContain(">Nữ</a>");
        String kept = body(get(secretary, "/members?add="));
        String view = kept.replaceAll("(?s).*/members/views/([0-9a-f-]{36})/removal.*", "$1");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'members.ViewKept' and subject = ?")
                        .param(UUID.fromString(view))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(stranger, "/members/views/" + view + "/removal", Map.of()))
                .hasStatus(404);
        assertThat(post(secretary, "/members/views/" + view + "/removal", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(body(get(secretary, "/members"))).doesNotContain(">Nữ</a>");
        assertThat(post(secretary, "/members/views", Map.of("name", " "))).hasStatus(422);
    }

    @Test
    void theTallyAgreesWithThePeriodsOnAnyDay() {
        LocalDate today = LocalDate.now(clock);
        UUID member = jdbc.sql("select member_id from members.line where full_name = 'Nguyễn Văn An'")
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "update members.standing set valid = daterange(lower(valid), ?) where member_id = ? and upper_inf(valid)")
                .param(today.plusDays(10))
                .param(member)
                .update();
        jdbc.sql("insert into members.standing (member_id, valid, standing) values (?, daterange(?, null), 'EXEMPT')")
                .param(member)
                .param(today.plusDays(10))
                .update();
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(1999, 6, 1), LocalDate.of(2015, 6, 1), today, today.plusDays(10)}) {
            assertThat(counted("select unit_id, standing, sum(people) from members.headcount(?) group by 1, 2", day))
                    .as("on " + day)
                    .isNotEmpty()
                    .isEqualTo(counted("""
                            select unit_id, standing, count(*) from members.roster
                            where in_cell @> $1 and in_standing @> $1 group by 1, 2
                            """.replace("$1", "cast(? as date)"), day, day));
        }
        assertThat(list("show=exempt")).doesNotContain("Nguyễn Văn An");
        assertThat(list("show=")).contains("Nguyễn Văn An");
    }

    private Map<String, Long> counted(String sql, Object... days) {
        Map<String, Long> counts = new java.util.TreeMap<>();
        jdbc.sql(sql).params(days).query(row -> {
            counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
        });
        return counts;
    }

    private String list(String query) {
        String page = body(get(secretary, "/members?" + query));
        return page.substring(page.indexOf("id=\"results\""));
    }

    private MvcTestResult get(World.Someone who, String address) {
        return browser.get().uri(address).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(World.Someone who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
