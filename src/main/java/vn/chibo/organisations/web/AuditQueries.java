package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The audit in the actor's scope, with names. */
@ReadModel
class AuditQueries {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final TypeReference<Map<String, Object>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Access access;
    private final JsonMapper json;
    private final Clock clock;

    AuditQueries(JdbcClient jdbc, Access access, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    AuditPage entries(Actor actor, AuditPage.Filter filter, AuditPage.@Nullable Check check) {
        List<AuditPage.Entry> entries = read(actor, filter, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<AuditPage.Entry> shown = more ? entries.subList(0, PAGE) : entries;
        return new AuditPage(filter, shown, more ? shown.getLast().id() : null, check);
    }

    List<AuditPage.Entry> exported(Actor actor, AuditPage.Filter filter) {
        return read(actor, filter, MOST_EXPORTED);
    }

    private List<AuditPage.Entry> read(Actor actor, AuditPage.Filter filter, int most) {
        access.require(actor, Permission.READ_AUDIT, actor.requiredUnit());
        LocalDate until = Days.or(filter.until(), null);
        return jdbc.sql("""
                with named as materialized (
                    select p.id from people.person p
                    where :who <> '' and p.search_name like '%' || shared.fold(:who) || '%'),
                shown as materialized ( -- names are looked up for what is shown only
                    select e.*, case when e.facts ->> 'person' ~ '^[0-9a-f-]{36}$' then (e.facts ->> 'person')::uuid end as told
                    from audit.entry e
                    where e.id < :before and e.at >= :from and e.at < :until
                      and (:kind = '' or starts_with(e.action, :kind || '.'))
                      and (:who = '' or e.person_id in (select id from named)
                           or case when e.facts ->> 'person' ~ '^[0-9a-f-]{36}$' then (e.facts ->> 'person')::uuid end
                              in (select id from named))
                    order by e.id desc limit :most)
                select e.id, e.at, coalesce((select p.full_name from people.person p where p.id = e.person_id), '') as who,
                       e.person_id is null as program, e.action,
                       (select v.name from organisations.unit_version v where v.unit_id = e.unit_id
                        order by v.valid desc limit 1) as unit_name,
                       coalesce((select p.full_name from people.person p where p.id = e.told), '') as about,
                       coalesce(e.facts ->> 'name', e.facts ->> 'username', e.facts ->> 'title', e.facts ->> 'purpose',
                                e.facts ->> 'source', '') as detail,
                       e.subject, coalesce(e.facts -> 'before', '{}') as before, coalesce(e.facts -> 'after', '{}') as after
                from shown e order by e.id desc
                """)
                .param("before", before(filter.before()))
                .param("from", start(Days.or(filter.from(), LocalDate.EPOCH)))
                .param("until", start(until == null ? LocalDate.now(clock).plusYears(1) : until.plusDays(1)))
                .param("kind", filter.kind())
                .param("who", filter.who())
                .param("most", most)
                .query(this::entry)
                .list();
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
                row.getString("action"),
                row.getString("unit_name"),
                row.getString("about"),
                row.getString("detail"),
                row.getObject("subject", UUID.class),
                parts(row.getString("before")),
                parts(row.getString("after")));
    }

    /** Facts that carry something else under these names have no parts to tell. */
    private Map<String, Object> parts(String text) {
        return text.startsWith("{") ? json.readValue(text, PARTS) : Map.of();
    }
}
