package vn.chibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.SignedIn;
import vn.chibo.world.TwoCells;
import vn.chibo.world.World;

/**
 * The matrix of role, address and foreign id: a member of cell A asks every address of the program with every id of cell
 * B, every other role up to the commune above A with one id of each kind. Always 404, nothing changes, and no word that
 * stands only in B is ever seen.
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
        List<UUID> foreign = cells.idsOfB();
        List<UUID> kinds = cells.oneOfEachKindOfB();
        var before = fingerprints();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        routesWithIds().parallelStream().forEach(route -> {
            foreign.forEach(id -> ask(route, id, "member", cells.memberOfA(), wrong));
            others.forEach((role, who) -> kinds.forEach(id -> ask(route, id, role, who, wrong)));
        });
        assertThat(foreign).hasSizeGreaterThan(10);
        assertThat(kinds).hasSize(30);
        assertThat(routesWithIds()).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
        assertThat(fingerprints()).isEqualTo(before);
    }

    private void ask(Route route, UUID id, String role, World.Someone who, Queue<String> wrong) {
        var answer = mvc.method(route.method())
                .uri(route.path().replaceAll("\\{[^}]+}", id.toString()))
                .with(SignedIn.as(who))
                .with(csrf())
                .exchange()
                .getResponse();
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (answer.getStatus() != 404 || cells.wordsOfB().stream().anyMatch(body::contains)) {
            wrong.add(answer.getStatus() + " " + route + " " + id + " " + role);
        }
    }

    private List<Route> routesWithIds() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPathPatternsCondition()
                .getPatternValues()
                .forEach(path -> {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        if (path.contains("{")) {
                            routes.add(new Route(method.asHttpMethod(), path));
                        }
                    }
                }));
        routes.sort(Comparator.comparing(Route::toString));
        return routes;
    }

    /** One hash for each table's whole content; sessions and the audit's chain go on by themselves. */
    private Map<String, String> fingerprints() {
        var all = new TreeMap<String, String>();
        owner.queryForList("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
                          and c.relname not in ('link', 'spring_session', 'spring_session_attributes')
                        """, String.class)
                .forEach(table -> all.put(
                        table,
                        owner.queryForObject(
                                "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table
                                        + " t",
                                String.class)));
        return all;
    }

    private record Route(HttpMethod method, String path) {}
}
