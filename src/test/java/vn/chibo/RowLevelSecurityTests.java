package vn.chibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: no table without a policy, no view that reads past one. */
@ChiboTest
class RowLevelSecurityTests {
    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'public') " + "and n.nspname not like 'pg_%'";

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableHasAPolicy() {
        var open = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and %s
                  and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                order by 1
                """.formatted(OURS)).query(String.class).list();
        // Sessions are read before a scope can exist; they hold an account's id and nothing else.
        assertThat(open).containsExactly("access.spring_session", "access.spring_session_attributes");
    }

    @Test
    void everyViewReadsWithTheReadersRights() {
        var views = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s
                """.formatted(OURS)).query(String.class).list();
        var past = jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s and not coalesce('security_invoker=true' = any (c.reloptions), false)
                """.formatted(OURS)).query(String.class).list();
        assertThat(views).isNotEmpty();
        assertThat(past).isEmpty();
    }
}
