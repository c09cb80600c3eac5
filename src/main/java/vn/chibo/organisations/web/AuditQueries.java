package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The audit in the actor's scope, with names. */
@ReadModel
class AuditQueries {
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    AuditQueries(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    AuditPage entries(Actor actor, AuditPage.Filter filter, AuditPage.@Nullable Check check) {
        access.require(actor, Permission.READ_AUDIT, actor.requiredUnit());
        LocalDate until = Days.or(filter.until(), null);
        List<AuditPage.Entry> entries = jdbc.sql("""
                select e.id, e.at, coalesce(p.full_name, '') as who, e.person_id is null as program, e.action,
                       (select v.name from organisations.unit_version v where v.unit_id = e.unit_id
                        order by v.valid desc limit 1) as unit_name,
                       coalesce(e.facts ->> 'name', e.facts ->> 'username', e.facts ->> 'title', '') as detail
                from audit.entry e left join people.person p on p.id = e.person_id
                where e.id < :before and e.at >= :from and e.at < :until
                  and (:who = '' or p.search_name like '%' || shared.fold(:who) || '%')
                order by e.id desc limit :most
                """)
                .param("before", before(filter.before()))
                .param("from", start(Days.or(filter.from(), LocalDate.EPOCH)))
                .param("until", start(until == null ? LocalDate.now(clock).plusYears(1) : until.plusDays(1)))
                .param("who", filter.who())
                .param("most", PAGE + 1)
                .query(this::entry)
                .list();
        boolean more = entries.size() > PAGE;
        List<AuditPage.Entry> shown = more ? entries.subList(0, PAGE) : entries;
        return new AuditPage(filter, shown, more ? shown.getLast().id() : null, check);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static long before(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : Long.MAX_VALUE;
    }

    private AuditPage.Entry entry(ResultSet row, int number) throws SQLException {
        return new AuditPage.Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getString("who"),
                row.getBoolean("program"),
                key(row.getString("action")),
                row.getString("unit_name"),
                row.getString("detail"));
    }

    /** "meetings.MeetingClosed" is told by "meetings.event.MeetingClosed" of the module's own bundle. */
    private static String key(String action) {
        int dot = action.lastIndexOf('.');
        return action.substring(0, dot) + ".event" + action.substring(dot);
    }
}
