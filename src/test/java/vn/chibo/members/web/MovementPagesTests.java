package vn.chibo.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Turning the pages of the movements shows each once, in order, also where many fall on one day. */
@ChiboTest
@Transactional
class MovementPagesTests {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("<a href=\"/members/[0-9a-f-]{36}\">([^<]*)</a>");
    private static final int PEOPLE = 230;

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMovementOnce() {
        var cell = world.cell("Chi bộ Đông Người");
        var secretary = cell.secretary("Phạm Minh Khang");
        jdbc.sql("""
                with person as (
                    insert into people.person (unit_id, unit_path, full_name)
                    select u.id, u.path, 'Lê ' || chr(65 + n % 7) || ' ' || chr(65 + n / 10) || chr(97 + n % 10)
                    from organisations.unit u cross join generate_series(1, :people) n where u.id = :cell
                    returning id, unit_id, unit_path)
                insert into members.member (person_id, unit_id, unit_path, joined_on)
                select id, unit_id, unit_path, '2025-02-03' from person
                """).param("people", PEOPLE).param("cell", cell.id.value()).update();
        jdbc.sql("""
                insert into members.affiliation (member_id, valid, unit_id)
                select l.member_id, daterange(date '2025-02-01' + (row_number() over ())::int % 3 * 10, null), l.unit_id
                from members.line l where l.unit_id = :cell and l.sits_in is null
                """).param("cell", cell.id.value()).update();
        jdbc.sql("""
                insert into members.standing (member_id, valid, standing)
                select a.member_id, a.valid, 'OFFICIAL' from members.affiliation a
                where a.unit_id = :cell and not exists (select 1 from members.standing s where s.member_id = a.member_id)
                """).param("cell", cell.id.value()).update();

        String address = "/members/movements?from=2025-01-01&until=2025-12-31";
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        while (address != null) {
            String page = page(secretary, address);
            int before = names.size();
            NAME.matcher(page).results().forEach(found -> names.add(found.group(1)));
            sizes.add(names.size() - before);
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(sizes).containsExactly(100, 100, 30);
        assertThat(new HashSet<>(names)).hasSize(PEOPLE);

        String first = page(secretary, "/members/movements?from=2025-01-01&until=2025-12-31");
        String stranger = "2025-02-01~in~"
                + world.cell("Chi bộ Lạ").secretary("Đặng Thị Lạ").member().value();
        assertThat(page(secretary, "/members/movements?from=2025-01-01&until=2025-12-31&page=2&after=" + stranger))
                .as("who is no movement here is no place to go on from")
                .contains(
                        NAME.matcher(first).results().findFirst().orElseThrow().group());
        assertThat(page(secretary, "/members/movements?from=2025-01-01&until=2025-12-31&page=2&after=no~such~place"))
                .isNotEmpty();
    }

    private String page(World.Someone someone, String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(someone)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
