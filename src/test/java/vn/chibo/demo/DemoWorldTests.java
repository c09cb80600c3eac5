package vn.chibo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.launch.TestOwner;

/** The demo world has the figures of the five sources, each at its date. */
class DemoWorldTests {
    private static final LocalDate CONFERENCE = LocalDate.of(2022, 5, 17);
    private static final JdbcTemplate OWNER = new JdbcTemplate(TestOwner.dataSource());

    @BeforeAll
    static void load() {
        LoadedDemo.once();
    }

    @Test
    void theDistrictHasItsSchoolCells() {
        assertThat(count("select count(*) from district")).isEqualTo(36);
        assertThat(count("select count(*) from district where parent_id <> (select id from committee)"))
                .isEqualTo(35);
        assertThat(count("select count(distinct parent_id) from district")).isEqualTo(9 + 1);
        assertThat(count("select count(*) from district where founded_on < '2010-01-01'"))
                .isGreaterThan(36 / 2);
    }

    @Test
    void itsMembersAreThoseOfTheReport() {
        String members = "select count(*) from members.roster r join district d on d.unit_id = r.unit_id "
                + "where r.in_cell @> date '%1$s' and r.in_standing @> date '%1$s'".formatted(CONFERENCE);
        assertThat(count(members)).isEqualTo(859);
        assertThat(count(members + " and r.staff_class in ('MANAGER', 'TEACHER')"))
                .isEqualTo(785);
        assertThat(count(members + " and r.joined_on between '2017-01-01' and '%s'".formatted(CONFERENCE)))
                .isEqualTo(210);
        assertThat(count(
                        "select sum(s.people) from organisations.staff_count s join district d on d.unit_id = s.unit_id "
                                + "where s.valid @> date '%s'".formatted(CONFERENCE)))
                .isEqualTo(1151);
    }

    @Test
    void itsSecretariesArePrincipalsOrTheirDeputies() {
        String secretaries = "select count(*) from organisations.post p join district d on d.unit_id = p.unit_id "
                + "join people.person x on x.id = p.person_id "
                + "where p.kind = 'SECRETARY' and p.held @> date '%s' and x.school_post = ".formatted(CONFERENCE);
        assertThat(count(secretaries + "'PRINCIPAL'")).isEqualTo(29);
        assertThat(count(secretaries + "'VICE_PRINCIPAL'")).isEqualTo(7);
    }

    @Test
    void theReformHasHappened() {
        String since = "select count(*) from district d join organisations.unit_version v on v.unit_id = d.unit_id "
                + "and v.valid @> date '2025-07-01' join organisations.unit_version above on above.unit_id = v.parent_id "
                + "and above.valid @> date '2025-07-01' where above.kind = 'COMMUNE_PARTY'";
        assertThat(count(since)).isEqualTo(36);
        assertThat(count("select count(*) from organisations.unit_version where kind = 'DISTRICT_PARTY' "
                        + "and valid @> date '2025-07-01'"))
                .isZero();
    }

    @Test
    void threeCellsHaveSixMonthsOfHistoryWithSomeLateAndSomeMissing() {
        assertThat(count("select count(*) from (select unit_id from meetings.meeting where state = 'CLOSED' "
                        + "and unit_path ~ (select path from demo) group by unit_id having count(*) = 6) cells"))
                .isEqualTo(3);
        assertThat(count("select count(*) from tasks.task where state = 'DONE' and done_on > due_on"))
                .isPositive();
        assertThat(count("select count(*) from tasks.task where state = 'OPEN' and due_on < current_date"))
                .isPositive();
        assertThat(count("select count(*) from tasks.card where state <> 'DRAFT'"))
                .isPositive();
    }

    private static long count(String sql) {
        String named = """
                with demo as (select '^' || replace(path, '.', '\\.') as path from organisations.unit u
                              join organisations.unit_version v on v.unit_id = u.id where v.name = 'Cây tổ chức'
                              order by path desc limit 1),
                     committee as (select unit_id as id from organisations.unit_version where kind = 'DISTRICT_PARTY'),
                     district as (
                         select v.* from organisations.unit_version v
                         where v.valid @> date '%s' and (v.parent_id = (select id from committee)
                               or v.parent_id in (select c.unit_id from organisations.unit_version c
                                                  where c.parent_id = (select id from committee)))
                           and v.kind = 'GRASSROOTS_CELL')
                """.formatted(CONFERENCE);
        return OWNER.queryForObject(named + sql, Long.class);
    }
}
