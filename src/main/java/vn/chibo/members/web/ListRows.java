package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
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
     * force looked up.
     */
    private static final String ROWS = """
            select l.member_id, l.full_name, p.occupation, coalesce(s.standing, l.standing) as standing, l.joined_on,
                   m.official_on, lower(coalesce(s.valid, l.stands)) as since,
                   (select v.name from organisations.unit_version v
                    where v.unit_id = coalesce(a.unit_id, l.sits_in) and v.valid @> :day) as cell,
                   array(select case o.kind when 'COMMITTEE_MEMBER' then 'CELL_COMMITTEE_MEMBER' else o.kind end
                         from organisations.post o
                         where o.person_id = l.person_id and o.unit_id = coalesce(a.unit_id, l.sits_in) and o.held @> :day
                         order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER',
                                                       'COMMITTEE_MEMBER'], o.kind)) as posts
            from (select l.* from %1$s where %2$s order by %3$s) l
            join members.member m on m.id = l.member_id
            join people.person p on p.id = l.person_id
            left join lateral (select x.standing, x.valid from members.standing x
                               where lower(l.stands) > cast(:day as date) and x.member_id = l.member_id
                               order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) s on true
            left join lateral (select x.unit_id from members.affiliation x
                               where lower(l.sits) > cast(:day as date) and x.member_id = l.member_id
                               order by x.valid @> cast(:day as date) desc, lower(x.valid) desc limit 1) a on true
            order by %3$s
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
        if (whole()) {
            rowByRow();
        }
        long[] rows = {0};
        asked.of(
                        actor,
                        filter,
                        ROWS.formatted(ListSql.from(filter), ListSql.where(filter, whole()), ListSql.order(filter)))
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    file.row(columns.cells(MemberRow.of(row, today)));
                    written.accept(++rows[0]);
                });
        return rows[0];
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
