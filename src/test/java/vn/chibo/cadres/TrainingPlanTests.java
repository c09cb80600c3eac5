package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class TrainingPlanTests {
    @Autowired
    World world;

    @Autowired
    CadresBrowser browser;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldSeat seats;

    @Autowired
    KeepPerson people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Levels levels;

    private World.Cell cell;
    private World.Someone secretary;
    private String training;
    private String year;

    @BeforeEach
    void aSecretaryWhoLacksTheory() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        jdbc.sql("update people.person set professional_level = 'Đại học', political_theory = 'BASIC' where id = ?")
                .param(secretary.person().value())
                .update();
        training = "/cadres/units/" + cell.id + "/training";
        year = String.valueOf(LocalDate.now(clock).getYear());
    }

    @Test
    @Requirement({"S78", "S83"})
    void aNeedBecomesALineThenACertificateAndTheFileIsMendedWithOnePress() {
        assertThat(browser.page(secretary, training))
                .containsSubsequence(
                        "Nhu cầu theo tiêu chuẩn", "Phạm Minh Khang", "thiếu lý luận chính trị (Trung cấp trở lên)")
                .contains("kind=THEORY&amp;theory=INTERMEDIATE");
        plan(Map.of(
                "year", year,
                "person", secretary.person().value().toString(),
                "kind", "THEORY",
                "theory", "INTERMEDIATE",
                "place", "Trường Chính trị tỉnh"));
        assertThat(browser.page(secretary, training))
                .containsSubsequence("Phạm Minh Khang", "Lý luận chính trị: Trung cấp", "trong kế hoạch")
                .contains("Không thấy ai còn thiếu trình độ");

        String line = "/cadres/training/" + lineId();
        String today = LocalDate.now(clock).toString();
        browser.taken(secretary, line + "/steps", Map.of("step", "ATTENDED", "on", today));
        assertThat(browser.post(secretary, line + "/steps", Map.of("step", "CERTIFIED", "on", today)))
                .hasStatus(422);
        browser.taken(secretary, line + "/steps", Map.of("step", "CERTIFIED", "on", today, "note", "TC-118"));
        assertThat(browser.page(secretary, training))
                .contains("chứng chỉ TC-118", "nâng trình độ trong hồ sơ: Sơ cấp → Trung cấp");
        assertThat(browser.page(secretary, "/")).contains("1 chứng chỉ, bằng cấp chưa ghi vào hồ sơ");
        assertThat(browser.page(cell.member("Nguyễn Thị Hà"), "/")).doesNotContain("bằng cấp chưa ghi");

        browser.taken(secretary, line + "/file", Map.of());
        assertThat(jdbc.sql("select political_theory from people.person where id = ?")
                        .param(secretary.person().value())
                        .query(String.class)
                        .single())
                .isEqualTo("INTERMEDIATE");
        assertThat(browser.page(secretary, training)).doesNotContain("nâng trình độ trong hồ sơ");
        assertThat(browser.page(secretary, "/")).doesNotContain("bằng cấp chưa ghi");
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'members.MemberMended' and unit_id = ?")
                        .param(cell.id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLevelIsKnownByAnyNameOfTheListAndAHigherOneSuffices() {
        var asked = levels.on(secretary.actor().path(), LocalDate.now(clock));
        for (String enough : new String[] {"Đại học", "thạc sỹ Toán", "Tiến sĩ khoa học", "Cử nhân sư phạm"}) {
            assertThat(asked.gaps("SECRETARY", enough, "INTERMEDIATE"))
                    .as(enough)
                    .isEmpty();
        }
        for (String less : new String[] {"", "Cao đẳng", "Trung cấp kế toán"}) {
            assertThat(asked.gaps("SECRETARY", less, "INTERMEDIATE"))
                    .as(less)
                    .extracting(Levels.Gap::kind)
                    .containsExactly(TrainingKind.PROFESSIONAL);
        }
        assertThat(asked.gaps("COMMITTEE_MEMBER", "Cao đẳng", "BASIC")).isEmpty();
    }

    @Test
    @Requirement("S83")
    void headsOfMassOrganisationsAndGroupsAreTrainedToo() {
        var union = bodies.found(
                TheProgram.itself(), cell.id, BodyKind.TRADE_UNION, "Công đoàn Trường", World.LONG_AGO, null, "");
        var mai = people.record(TheProgram.itself(), cell.id, PersonData.named("Đinh Thị Mai"));
        seats.take(TheProgram.itself(), union, mai, SeatRole.HEAD, World.LONG_AGO, null);
        assertThat(browser.page(secretary, training))
                .containsSubsequence("Nhu cầu", "Đinh Thị Mai", "Người đứng đầu", "Công đoàn Trường");
        plan(Map.of("year", year, "person", mai.value().toString(), "kind", "MANAGEMENT", "aim", "Quản lý trường học"));
        plan(Map.of("year", year, "group", "Các tổ trưởng chuyên môn", "kind", "LANGUAGE_IT", "aim", "Tin học cơ bản"));
        assertThat(browser.page(secretary, training))
                .contains("Đinh Thị Mai</b> – Quản lý", "Các tổ trưởng chuyên môn</b> – Ngoại ngữ, tin học");
        assertThat(browser.post(secretary, training, Map.of("year", year, "kind", "THEORY", "group", "Tổ Văn")))
                .hasStatus(422)
                .bodyText()
                .contains("Tổ Văn", "aim-error");
    }

    @Test
    void aCertificateHasALastDayAndTheDeskTellsAheadOfIt() {
        String mai = secretary.person().value().toString();
        plan(Map.of("year", year, "person", mai, "kind", "LANGUAGE_IT", "aim", "Tiếng Anh B1"));
        LocalDate today = LocalDate.now(clock);
        LocalDate given = today.minusMonths(20);
        String steps = "/cadres/training/" + lineId() + "/steps";
        var early = Map.of(
                "step",
                "CERTIFIED",
                "on",
                given.toString(),
                "note",
                "B1-77",
                "validUntil",
                given.minusDays(1).toString());
        assertThat(browser.post(secretary, steps, early))
                .hasStatus(422)
                .bodyText()
                .contains("validUntil-error", "Không thể trước ngày cấp", "value=\"B1-77\"");
        assertThat(browser.post(
                        secretary,
                        steps,
                        Map.of("step", "DROPPED", "on", given.toString(), "note", "x", "validUntil", today.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("validUntil-error", "Chỉ chứng chỉ mới có ngày hết giá trị");
        assertThat(browser.post(
                        secretary,
                        steps,
                        Map.of("step", "CERTIFIED", "on", given.toString(), "note", "x", "validUntil", "31/02/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("validUntil-error", "value=\"31/02/2026\"");

        LocalDate last = today.plusMonths(2);
        browser.taken(
                secretary,
                steps,
                Map.of("step", "CERTIFIED", "on", given.toString(), "note", "B1-77", "validUntil", last.toString()));
        String words = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(last);
        assertThat(browser.page(secretary, training))
                .contains("có giá trị đến hết ngày " + words, "sắp hết giá trị", "nhắc trước 3 tháng", "cần xác nhận");
        assertThat(browser.page(secretary, "/")).contains("1 chứng chỉ sắp hết giá trị", training + "?year=" + year);
        assertThat(browser.page(cell.member("Nguyễn Thị Hà"), "/")).doesNotContain("sắp hết giá trị");
        assertThat(browser.page(world.cell("Chi bộ Khác").secretary("Đặng Thị Lạ"), "/"))
                .doesNotContain("sắp hết giá trị");
        plan(Map.of("year", year, "person", mai, "kind", "LANGUAGE_IT", "aim", "tiếng anh b1"));
        assertThat(browser.page(secretary, "/")).doesNotContain("sắp hết giá trị");
    }

    @Test
    void whatEndedIsToldAsLongAfterAndWhatEndsLaterNotYet() {
        LocalDate today = LocalDate.now(clock);
        certified("Tổ Toán", today.minusMonths(3).minusDays(1));
        certified("Tổ Văn", today.minusDays(1));
        certified("Tổ Sử", today.plusMonths(3));
        certified("Tổ Địa", today.plusMonths(3).plusDays(1));
        assertThat(browser.page(secretary, "/")).contains("1 chứng chỉ đã hết giá trị", "1 chứng chỉ sắp hết giá trị");
        assertThat(browser.page(secretary, training)).contains("hết giá trị</span>", "sắp hết giá trị</span>");
    }

    private void certified(String group, LocalDate last) {
        plan(Map.of("year", year, "group", group, "kind", "LANGUAGE_IT", "aim", "Tin học cơ bản"));
        String line = jdbc.sql("select id::text from cadres.training where unit_id = ? and group_name = ?")
                .param(cell.id.value())
                .param(group)
                .query(String.class)
                .single();
        browser.taken(
                secretary,
                "/cadres/training/" + line + "/steps",
                Map.of(
                        "step",
                        "CERTIFIED",
                        "on",
                        LocalDate.now(clock).minusMonths(9).toString(),
                        "note",
                        "TH-1",
                        "validUntil",
                        last.toString()));
    }

    @Test
    @Requirement("S78")
    void thePlanGoesOutOnPaperAndAsASheet() {
        plan(Map.of("year", year, "group", "Các tổ trưởng", "kind", "LANGUAGE_IT", "aim", "Tin học cơ bản"));
        assertThat(browser.get(secretary, training + ".pdf?year=" + year))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(browser.get(secretary, training + ".xlsx?year=" + year))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void othersHaveNoPartInIt() {
        plan(Map.of("year", year, "group", "Các tổ trưởng", "kind", "LANGUAGE_IT", "aim", "Tin học cơ bản"));
        String line = "/cadres/training/" + lineId();
        var ha = cell.member("Nguyễn Thị Hà");
        var stranger = world.cell("Chi bộ Khác").secretary("Đặng Thị Lạ");
        assertThat(browser.get(ha, training)).hasStatus(403);
        assertThat(browser.get(stranger, training)).hasStatus(404);
        assertThat(browser.post(stranger, line + "/file", Map.of())).hasStatus(404);
        assertThat(browser.post(
                        secretary,
                        training,
                        Map.of(
                                "year",
                                year,
                                "person",
                                stranger.person().value().toString(),
                                "kind",
                                "MANAGEMENT",
                                "aim",
                                "x")))
                .hasStatus(404);
    }

    private void plan(Map<String, String> form) {
        browser.taken(secretary, training, form);
    }

    private String lineId() {
        return jdbc.sql("select id::text from cadres.training where unit_id = ?")
                .param(cell.id.value())
                .query(String.class)
                .single();
    }
}
