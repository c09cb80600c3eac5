package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/**
 * Every row the register's list finds, in its order, for a file: one statement, so one moment, whatever is changed
 * meanwhile. The rows come through a cursor; no more than a thousand are in memory, whether there are ten or a million.
 */
@ReadModel
class ListRows {
    private static final int AT_ONCE = 1_000;

    /**
     * Who stands how is read off the narrow line; only of those whose newest period begins after today is the one in
     * force looked up. Nothing else is read but what a chosen column shows.
     */
    private static final String ROWS = """
            select l.member_id, l.full_name, %s as occupation, coalesce(s.standing, l.standing) as standing, l.joined_on,
                   %s as official_on, lower(coalesce(s.valid, l.stands)) as since, coalesce(a.unit_id, l.sits_in) as cell,
                   %s as posts, '' as staying_at
            from (select l.* from %s where %s order by %s) l %s
            left join lateral (select x.standing, x.valid from members.standing x
                               where lower(l.stands) > cast(:day as date) and x.member_id = l.member_id
                               order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) s on true
            left join lateral (select x.unit_id from members.affiliation x
                               where lower(l.sits) > cast(:day as date) and x.member_id = l.member_id
                               order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) a on true
            order by %s
            """;

    private static final String POSTS = """
            array(select case o.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else o.kind end
                  from organisations.post o
                  where o.person_id = l.person_id and o.unit_id = coalesce(a.unit_id, l.sits_in) and o.held @> :day
                  order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER'],
                                          o.kind))
            """;

    private final JdbcClient jdbc;
    private final ListSql asked;
    private final Access access;
    private final Clock clock;

    ListRows(JdbcClient jdbc, ListSql asked, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.asked = asked;
        this.access = access;
        this.clock = clock;
    }

    /** How many rows {@link #write} would write. */
    long count(Actor actor, MemberFilter filter) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        return asked.of(
                        actor,
                        filter,
                        "select count(*) from %s where %s"
                                .formatted(ListSql.from(filter), ListSql.where(filter, whole())))
                .query(Long.class)
                .single();
    }

    /** @param written told after each row how many there are; may throw to stop */
    long write(Actor actor, MemberFilter filter, ListColumns columns, TableFile file, LongConsumer written) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        LocalDate today = LocalDate.now(clock);
        file.row(columns.headers());
        boolean whole = whole();
        if (whole) {
            rowByRow();
        }
        long[] rows = {0};
        Map<UUID, String> cells = cells(today);
        asked.of(actor, filter, sql(filter, whole)).withFetchSize(AT_ONCE).query(row -> {
            String cell = cells.getOrDefault(row.getObject("cell", UUID.class), "");
            file.row(columns.cells(MemberRow.of(row, cell, today)));
            written.accept(++rows[0]);
        });
        return rows[0];
    }

    private static String sql(MemberFilter filter, boolean whole) {
        boolean official = filter.columns().contains(Column.OFFICIAL);
        boolean posts = filter.columns().contains(Column.POST);
        boolean person = posts || filter.columns().contains(Column.OCCUPATION);
        return ROWS.formatted(
                person ? "p.occupation" : "''",
                official ? "m.official_on" : "cast(null as date)",
                posts ? POSTS : "array[]::text[]",
                ListSql.from(filter),
                ListSql.where(filter, whole),
                ListSql.order(filter, false),
                (official ? "join members.member m on m.id = l.member_id " : "")
                        + (person ? "join people.person p on p.id = l.person_id" : ""),
                ListSql.order(filter, false));
    }

    /** The names of all units in sight: a lookup for each of a million rows would take longer than all the rest. */
    private Map<UUID, String> cells(LocalDate today) {
        Map<UUID, String> cells = new HashMap<>();
        jdbc.sql("select unit_id, name from organisations.unit_version where valid @> ?")
                .param(today)
                .query((row, number) -> cells.put(row.getObject("unit_id", UUID.class), row.getString("name")))
                .list();
        return cells;
    }

    /**
     * Of a large scope the planner would join and sort all before the first row is there, so that minutes pass in which
     * nobody sees progress or can stop it. So the lines are read in their order and each is looked up by its keys.
     */
    private void rowByRow() {
        jdbc.sql("""
                select set_config('enable_sort', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)
                """).query().singleRow();
    }

    private boolean whole() {
        return jdbc.sql("select coalesce(sum(h.people), 0) from members.headcount(:day) h")
                        .param("day", LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > Lines.COUNTED;
    }
}
