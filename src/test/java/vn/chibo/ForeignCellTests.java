package vn.chibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.ForeignRoute;
import vn.chibo.world.SignedIn;
import vn.chibo.world.TwoCells;
import vn.chibo.world.World;

/**
 * The matrix of role, address and foreign id: a member of cell A asks every address of the program with an id of every
 * table of cell B, every other role up to the commune above A with ids of the kind the address asks for. Always 404,
 * nothing changes, and no word that stands only in B is ever seen.
 */
@ChiboTest
class ForeignCellTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TwoCells cells;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());

    @Test
    @Requirement("S216")
    void nobodyReachesAnotherCell() {
        cells.build();
        Map<String, World.Someone> others = cells.othersOfA();
        Map<String, List<UUID>> foreign = cells.idsOfB();
        Collection<UUID> kinds = foreign.values().stream().map(List::getFirst).toList();
        List<ForeignRoute> routes = ForeignRoute.all(mappings);
        routes.forEach(route -> route.withTheirOwn(foreign)); // fails where cell B has no row of a kind
        var before = fingerprints();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Queue<ForeignRoute> asked = new ConcurrentLinkedQueue<>();
        try (var askers = Executors.newFixedThreadPool(4)) { // they wait for the database more than they work
            routes.forEach(route -> askers.execute(() -> {
                route.withEach(kinds).forEach(path -> ask(route, path, "member", cells.memberOfA(), wrong));
                others.forEach(
                        (role, who) -> route.withTheirOwn(foreign).forEach(path -> ask(route, path, role, who, wrong)));
                asked.add(route);
            }));
        }
        assertThat(asked).hasSameSizeAs(routes).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
        assertThat(fingerprints()).isEqualTo(before);
    }

    private void ask(ForeignRoute route, String path, String role, World.Someone who, Queue<String> wrong) {
        var answer = mvc.method(route.method())
                .uri(path)
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange()
                .getResponse();
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (answer.getStatus() != 404 || cells.wordsOfB().stream().anyMatch(body::contains)) {
            wrong.add(answer.getStatus() + " " + route + " " + path + " " + role);
        }
    }

    /** One hash for each table's whole content; sessions, the audit's chain and the nightly count go on by themselves. */
    private Map<String, String> fingerprints() {
        var all = new TreeMap<String, String>();
        owner.queryForList("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
                          and c.relname not in ('link', 'balance', 'spring_session', 'spring_session_attributes')
                        """, String.class)
                .forEach(table -> all.put(
                        table,
                        owner.queryForObject(
                                "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table
                                        + " t",
                                String.class)));
        return all;
    }
}
