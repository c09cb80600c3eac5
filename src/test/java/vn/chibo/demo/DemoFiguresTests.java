package vn.chibo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.support.WebApplicationContextUtils;
import vn.chibo.Requirement;
import vn.chibo.access.ActingPosts;
import vn.chibo.journeys.JourneyServer;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The figures page tells of the demo's district what the fifth source tells, as an officer of the province reads it. */
class DemoFiguresTests {
    private static final JdbcTemplate OWNER = new JdbcTemplate(TestOwner.dataSource());
    private static MockMvcTester mvc;
    private static World.Someone officer;
    private static String district;

    @BeforeAll
    static void load() {
        LoadedDemo.once();
        mvc = MockMvcTester.from(
                WebApplicationContextUtils.getRequiredWebApplicationContext(JourneyServer.bean(ServletContext.class)),
                builder -> builder.apply(
                                org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers
                                        .springSecurity())
                        .build());
        var account =
                OWNER.queryForObject("select id from access.account where username = 'tinh'", java.util.UUID.class);
        var actor = JourneyServer.bean(ActingPosts.class).of(account).getFirst();
        officer = new World.Someone(actor, null, null, "", "tinh");
        district = OWNER.queryForObject(
                "select unit_id::text from organisations.unit_version where kind = 'DISTRICT_PARTY' order by unit_id desc limit 1",
                String.class);
    }

    @Test
    @Requirement({"S185", "S186"})
    void theDistrictsCellsByLevelAndByParentOnTheDayOfTheConference() {
        String page = page("/figures?of=" + district + "&on=2022-05-17");
        assertThat(page)
                .contains("Chi bộ trường học theo cấp học: 36", "trên 36 chi bộ")
                .containsSubsequence("Mầm non (", "Tiểu học (", "Trung học cơ sở (")
                .containsSubsequence("Đảng bộ xã, phường (97,2% của 36)", "<b>35</b>")
                .containsSubsequence("Đảng bộ huyện (2,8% của 36)", "<b>1</b>");
    }

    @Test
    @Requirement({"S187", "S188", "S190"})
    void membersAgainstStaffTeachersAndSecretariesWithTheirBases() {
        String page = page("/figures?of=" + district + "&on=2022-05-17");
        assertThat(page)
                .contains("Đảng viên: 859", "74,6% của 1.151 người", "% của 859 đảng viên)")
                .containsSubsequence("nhà giáo", "<b>785</b>")
                .containsSubsequence("Hiệu trưởng (80,6% của 36)", "<b>29</b>")
                .containsSubsequence("Phó hiệu trưởng (19,4% của 36)", "<b>7</b>")
                .doesNotContain("chưa có số cán bộ quản lý");
    }

    @Test
    @Requirement("S191")
    void twoHundredAndTenWereAdmittedFrom2017ToTheConference() {
        assertThat(page("/admissions/figures?of=" + district + "&from=2017-01-01&to=2022-05-17"))
                .contains("Đã kết nạp: 210");
    }

    @Test
    @Requirement("S189")
    void mostCellsWereFoundedBefore2010() {
        Long early = OWNER.queryForObject("""
                select count(distinct v.unit_id) from organisations.unit_version v
                where v.valid @> date '2022-05-17' and v.founded_on < '2010-01-01' and v.kind = 'GRASSROOTS_CELL'
                  and (v.parent_id = cast(? as uuid) or v.parent_id in (select c.unit_id from organisations.unit_version c
                       where c.parent_id = cast(? as uuid)))
                """, Long.class, district, district);
        assertThat(early).isGreaterThan(36 / 2);
        assertThat(page("/figures?of=" + district + "&on=2022-05-17")).containsSubsequence("2000–2009", early + "/36");
    }

    @Test
    @Requirement({"S185", "S186"})
    void sinceTheReformTheProvinceHasThemUnderFourCommunes() {
        String page = page("/figures");
        List<Integer> underCommunes = OWNER.queryForList("""
                select count(*)::int from organisations.unit_version v
                join organisations.unit_version above on above.unit_id = v.parent_id and above.valid @> date '2026-11-01'
                where v.valid @> date '2026-11-01' and above.kind = 'COMMUNE_PARTY' and v.kind = 'GRASSROOTS_CELL'
                  and v.unit_id in (select o.unit_id from organisations.unit_version o
                                    where upper(o.valid) = '2025-07-01' and (o.parent_id = cast(? as uuid)
                                      or o.parent_id in (select c.unit_id from organisations.unit_version c
                                                         where c.parent_id = cast(? as uuid))))
                group by above.unit_id
                """, Integer.class, district, district);
        assertThat(underCommunes).hasSize(4);
        assertThat(underCommunes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(36);
        assertThat(page)
                .containsSubsequence("Đảng bộ xã, phường (", "<b>36</b>")
                .doesNotContain("Đảng bộ huyện (");
        assertThat(page("/figures?of=" + district)).contains("đã thôi hoạt động");
    }

    @Test
    @Requirement({"S5", "S14"})
    void theSchoolsOrganisationHasItsCellsAndItsUnionItsFigures() {
        String school = OWNER.queryForObject(
                "select unit_id::text from organisations.unit_version where kind = 'SECTIONAL_PARTY' "
                        + "and school_level = 'LOWER_SECONDARY' order by unit_id desc limit 1",
                String.class);
        assertThat(page("/organisations?of=" + school))
                .containsSubsequence("Đảng bộ bộ phận Trường THCS", "Chi bộ Tự nhiên", "Chi bộ trực thuộc");
        assertThat(page("/organisations/" + school))
                .containsSubsequence("Công đoàn Trường THCS", "60 người", "ban chấp hành 7 đồng chí");
    }

    @Test
    void theFiguresAreToldInEnglishToo() {
        assertThat(mvc.get()
                        .uri("/figures?on=2022-05-17")
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("School cells by level:", "Members against managers, teachers and staff");
    }

    private static String page(String uri) {
        var result = mvc.get().uri(uri).with(SignedIn.as(officer)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
