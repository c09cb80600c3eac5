package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.launch.TestOwner;
import vn.chibo.members.Roster;
import vn.chibo.organisations.Decided;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/**
 * Hostile SQL in the program's own role, inside a transaction that entered the scope of one cell: it tries what it likes
 * and still sees that cell and no more. Nothing is rolled back before it could have been seen.
 */
@ChiboTest
class HostileSqlTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'public')"
            + " and n.nspname not like 'pg\\_%' and c.relname not like 'spring\\_%' and c.relname <> 'link'";

    @Autowired
    World world;

    @Autowired
    Decided decided;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource program;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());
    private World.Cell own;
    private World.Someone an;
    private World.Cell other;
    private World.Someone stranger;

    @BeforeEach
    void twoCells() {
        own = world.cell("Chi bộ Một");
        an = own.secretary("Trần Văn An");
        other = world.cell("Chi bộ Xa Lạ");
        stranger = other.secretary("Ngô Thị Xa Lạ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('chibo.path', '', true)",
                "select set_config('chibo.path', '1.', false)",
                "set local chibo.path = ''",
                "select set_config('chibo.seal', '', true), set_config('chibo.path', '', true)",
                "select set_config('chibo.account', current_setting('chibo.account') || '|' || "
                        + "current_setting('chibo.person'), true), set_config('chibo.person', "
                        + "current_setting('chibo.unit'), true), set_config('chibo.unit', "
                        + "current_setting('chibo.path'), true), set_config('chibo.path', '', true)",
                "select access.enter(gen_random_uuid(), null, null, '', "
                        + "(extract(epoch from clock_timestamp()) * 1000)::bigint, current_setting('chibo.seal'))",
                "select access.enter(null, null, null, null, null, null)",
                "select access.signature('seal|x')",
                "select value from access.secret",
                "select * from access.invitation",
                "select * from access.sign_in_attempt",
                "set role chibo_owner",
                "set session authorization chibo_owner",
                "set local row_security = off",
                "alter table people.person disable row level security",
                "create policy all_of_it on people.person using (true)",
                "drop policy scope on people.person",
                "grant select on access.secret to chibo_app",
                "create temp table person as select * from people.person",
                "create table public.person (id uuid)",
                "create view public.everybody as select * from people.person",
                "create function public.sealed() returns boolean language sql return true",
                "create function pg_temp.f() returns int language sql security definer return 1",
                "create or replace function access.sealed() returns boolean language sql return true",
                "create schema access2",
                "create extension dblink",
                "create event trigger t on ddl_command_start execute function audit.true_actor()",
                "set local search_path = pg_temp, public; select access.scope()",
                "copy people.person to program 'cat'",
                "copy people.person to '/tmp/people'",
                "copy access.secret to stdout",
                "select pg_read_file('/etc/passwd')",
                "select pg_read_binary_file('PG_VERSION')",
                "select * from pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "select lo_export(lo_creat(-1), '/tmp/lo')",
                "select * from pg_authid",
                "select * from pg_shadow",
                "select pg_terminate_backend(1)",
                "load 'auto_explain'",
                "do $$ begin execute 'set local row_security = off'; perform 1 from people.person; end $$",
                "select * from audit.report()",
                "delete from audit.entry",
                "update audit.entry set facts = '{}'",
                "update audit.link set hash = ''",
                "insert into audit.link (entry_id, hash, at) values (1, '', now())",
                "delete from people.person",
                "update rulebook.rule set value = '{}'",
                "update rulebook.rule set valid = '[2020-01-01,2020-01-02)' where code = 'probation.months'",
                "truncate people.person",
                "refresh materialized view people.person"
            })
    @Requirement("S216")
    void whateverItTriesItSeesNoMore(String attack) {
        inOwnScope(connection -> {
            Map<String, Long> before = visible(connection);
            assertThat(before.get("people.person")).isEqualTo(1);
            attempt(connection, attack);
            Map<String, Long> after = visible(connection);
            after.forEach((table, rows) ->
                    assertThat(rows).as(table + " after " + attack).isLessThanOrEqualTo(before.get(table)));
        });
        assertThat(owner.queryForObject(
                        "select count(*) from pg_roles where rolname = 'chibo_app' and (rolsuper "
                                + "or rolbypassrls or rolcreaterole or rolcreatedb)",
                        Long.class))
                .isZero();
        assertThat(owner.queryForObject(
                        "select count(*) from people.person where full_name = 'Ngô Thị Xa Lạ'", Long.class))
                .isPositive();
    }

    /** Who knows a foreign id still cannot write the letter that would bring the member here. */
    @Test
    void nobodyIsTakenOverWhoWasNotSent() {
        var sent =
                "insert into members.transfer (kind, member_id, full_name, from_name, to_unit, to_name, state, drafted_on,"
                        + " sent_on) values ('%s', '%s', '-', '-', '%s', '-', 'SENT', date '%s', date '%s'); select"
                        + " members.take_over(id, date '%s', 'x', 'y') from members.transfer";
        for (String kind : List.of("WITHIN", "IN")) {
            inOwnScope(connection -> {
                attempt(
                        connection,
                        sent.formatted(
                                kind, stranger.member().value(), own.id.value(), TODAY, TODAY, TODAY.plusDays(1)));
                assertThat(visible(connection).get("people.person")).isEqualTo(1);
                assertThat(visible(connection).get("members.transfer")).isZero();
            });
        }
    }

    @Test
    void aSealOfAnEarlierTransactionOpensNothing() {
        Map<String, String> kept = new HashMap<>();
        var officer = world.officer(other.parent, "Hồ Thị Cúc");
        transaction.executeWithoutResult(status -> {
            roster.on(officer.actor(), other.id, TODAY);
            List.of("account", "person", "unit", "path", "seal").forEach(name -> kept.put(name, setting(name)));
            assertThat(people()).isPositive();
        });
        transaction.executeWithoutResult(status -> {
            kept.forEach((name, value) -> jdbc.sql("select set_config(?, ?, true)")
                    .param("chibo." + name)
                    .param(value)
                    .query(String.class)
                    .single());
            assertThat(setting("seal")).isEqualTo(kept.get("seal"));
            assertThat(people()).isZero();
        });
    }

    @Test
    void hiddenRowsAreNotEvenReadByAFunctionThatFails() {
        inOwnScope(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from people.person where 1 / "
                            + "(case when full_name = 'Ngô Thị Xa Lạ' then 0 else 1 end) = 1")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
        });
    }

    @Test
    void statisticsAndOthersStatementsTellNoNames() {
        owner.execute("analyze people.person");
        owner.execute("analyze members.member");
        inOwnScope(connection -> {
            assertThat(texts(
                            connection,
                            "select coalesce(most_common_vals::text, '') || "
                                    + "coalesce(histogram_bounds::text, '') from pg_stats where schemaname in "
                                    + "('people', 'members', 'access', 'audit') and tablename not like 'spring\\_%'"))
                    .isEmpty();
            assertThat(texts(connection, "select coalesce(query, '') from pg_stat_activity"))
                    .noneMatch(text -> text.contains("Xa Lạ") || text.contains(stranger.username()));
        });
    }

    /** Sums of what was below it once, of nothing that never was, and never a row, a name or an id. */
    @Test
    void figuresOfAPastTreeTellSumsAndOfOthersNothing() {
        var lost = world.cell("Chi bộ Bị Mất", own.parent);
        lost.secretary("Vũ Thị Bị Mất");
        decided.handOver(lost.id, other.parent, LocalDate.of(2026, 1, 1), "");
        var officer = world.officer(own.parent, "Đỗ Văn Bình");
        String past = "'2025-06-30'";
        inScope(officer, own.id, connection -> {
            String sums = "select figure || '=' || part || '=' || total from members.figures_elsewhere('%s', %s)";
            assertThat(texts(connection, sums.formatted(own.parent, past)))
                    .contains("units==1", "members==1")
                    .allMatch(sum -> sum.matches("[a-z-]+=[A-Z0-9_a-z]*=[0-9]+"));
            assertThat(texts(connection, sums.formatted(own.parent, "'2026-01-01'")))
                    .isEmpty();
            for (var foreign : List.of(lost.id, other.id, other.parent)) {
                assertThat(texts(connection, sums.formatted(foreign, past))).isEmpty();
                assertThat(texts(
                                connection,
                                "select unit_id::text from members.below_in_sight('" + foreign + "', " + past + ")"))
                        .isEmpty();
                assertThat(texts(connection, "select members.may_count('" + foreign + "')::text"))
                        .containsExactly("false");
            }
            assertThat(texts(
                            connection,
                            "select unit_id::text from members.below_in_sight('" + own.parent + "', " + past + ")"))
                    .contains(own.id.toString())
                    .doesNotContain(lost.id.toString());
            assertThat(texts(
                            connection,
                            "select unit_id::text from members.counted(array['" + lost.id + "']::uuid[], " + past
                                    + ")"))
                    .isEmpty();
            assertThat(texts(connection, "select unit_id::text from members.predecessors()"))
                    .isEmpty();
            assertThatThrownBy(() -> texts(
                            connection,
                            "select unit_id::text from members.tree_of('" + own.parent + "', " + past + ")"))
                    .hasMessageContaining("permission denied for function tree_of");
        });
    }

    @Test
    void withoutAScopeNoFiguresAreTold() {
        assertThat(jdbc.sql("select count(*) from members.figures_elsewhere(?, date '2025-06-30')")
                        .param(own.parent.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from members.predecessors()")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void copyAndViewsShowTheOwnCellOnly() {
        inOwnScope(connection -> {
            var out = new java.io.ByteArrayOutputStream();
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select full_name from people.person) to stdout", out);
            } catch (java.io.IOException broken) {
                throw new IllegalStateException(broken);
            }
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("Trần Văn An")
                    .doesNotContain("Xa Lạ");
            for (String view : texts(
                    connection,
                    "select n.nspname || '.' || c.relname from pg_class c "
                            + "join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and "
                            + OURS)) {
                assertThat(texts(connection, "select v::text from " + view + " v"))
                        .as(view)
                        .noneMatch(row -> row.contains("Xa Lạ"));
            }
        });
    }

    @Test
    void noEntryOfTheAuditIsWrittenInAnothersName() {
        inOwnScope(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into audit.entry (at, account_id, person_id, acting_for, unit_id, unit_path, action, subject, facts)
                    select timestamptz '2026-11-03 07:00+07', ?::uuid, ?::uuid, ?::uuid, id, path, 'access.PasswordChanged',
                           id, '{}' from organisations.unit where id = ?::uuid
                    returning person_id
                    """)) {
                statement.setString(1, stranger.actor().account().toString());
                statement.setString(2, stranger.person().value().toString());
                statement.setString(3, other.id.toString());
                statement.setString(4, own.id.toString());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getString(1)).isEqualTo(an.person().value().toString());
                }
            }
        });
        assertThatThrownBy(() -> inOwnScope(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("insert into audit.entry (at, unit_id, unit_path, action, subject, facts) "
                                + "values (timestamptz '2026-11-03 07:00+07', '" + other.id + "', '"
                                + stranger.actor().path() + "', 'x.Y', '" + other.id + "', '{}')");
                    }
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void noPasswordHashIsGivenOutsideTheSignIn() {
        inOwnScope(connection -> assertThat(texts(
                        connection,
                        "select password_hash from access.account_for_sign_in('" + stranger.username() + "')"))
                .containsExactly((String) null));
        assertThat(jdbc.sql("select password_hash from access.account_for_sign_in(?)")
                        .param(stranger.username())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    @Test
    void noSecondStepOrPasskeyIsToldOutsideTheSignIn() {
        String account = "'" + stranger.actor().account() + "'";
        inOwnScope(connection -> {
            assertThat(texts(connection, "select access.open_username(" + account + ")"))
                    .containsExactly((String) null);
            assertThat(texts(connection, "select access.second_step_secret(" + account + ")::text"))
                    .containsExactly((String) null);
            assertThat(texts(connection, "select access.use_second_step(" + account + ", 99999999999)::text"))
                    .containsExactly("false");
        });
    }

    @Test
    void aSessionReadFromItsTableOpensNothing() {
        var answer = mvc.post()
                .uri("/sign-in")
                .param("username", stranger.username())
                .param("password", World.PASSWORD)
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/me").cookie(SignedIn.session(answer))).hasStatusOk();
        String id = jdbc.sql("select session_id from access.spring_session where principal_name = ?")
                .param(stranger.actor().account().toString())
                .query(String.class)
                .list()
                .getFirst();
        for (String guess : List.of(id, id + ".", id + "." + "0".repeat(64))) {
            String value = Base64.getEncoder().encodeToString(guess.getBytes(StandardCharsets.UTF_8));
            assertThat(mvc.get().uri("/me").cookie(new Cookie("chibo", value))).hasStatus3xxRedirection();
        }
    }

    private interface Hostile {
        void on(Connection connection) throws SQLException;
    }

    /** The transaction has entered the scope of cell one, as after any use case, and is rolled back. */
    private void inOwnScope(Hostile hostile) {
        inScope(an, own.id, hostile);
    }

    private void inScope(World.Someone someone, UnitId cell, Hostile hostile) {
        transaction.executeWithoutResult(status -> {
            assertThat(roster.on(someone.actor(), cell, TODAY)).hasSize(1);
            new JdbcTemplate(program).execute((ConnectionCallback<Void>) connection -> {
                hostile.on(connection);
                return null;
            });
            status.setRollbackOnly();
        });
    }

    private static void attempt(Connection connection, String attack) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute(attack);
        } catch (SQLException refused) {
            connection.rollback(before);
        }
    }

    /** How many rows of each table can be read. */
    private static Map<String, Long> visible(Connection connection) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : texts(
                connection,
                "select n.nspname || '.' || c.relname from pg_class c "
                        + "join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + OURS
                        + " and has_table_privilege(c.oid, 'select') order by 1")) {
            var before = connection.setSavepoint();
            try {
                rows.put(
                        table,
                        Long.valueOf(texts(connection, "select count(*)::text from " + table)
                                .getFirst()));
            } catch (SQLException refused) {
                connection.rollback(before);
                rows.put(table, 0L);
            }
        }
        return rows;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)")
                .param("chibo." + name)
                .query(String.class)
                .single();
    }

    private long people() {
        return jdbc.sql("select count(*) from people.person").query(Long.class).single();
    }
}
