package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.ChargeId;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Who answers for what. */
@ReadModel
class ChargeQueries {
    private static final int OFFERED = 300;
    private static final String CHARGE = """
            select c.id, c.unit_id, p.full_name as person, lower(c.valid) as since, upper(c.valid) as until, c.basis,
                   coalesce((select a.name from organisations.ancestors(c.unit_id, cast(:day as date)) a
                             where a.depth = 0), '') as assigned_by,
                   coalesce((select a.name from organisations.ancestors(c.over_unit_id, cast(:day as date)) a
                             where a.depth = 0), b.name, c.field) as over
            from organisations.charge c
            join people.person p on p.id = c.person_id
            left join organisations.body b on b.id = c.body_id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    ChargeQueries(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Those the unit has assigned. */
    List<Charge> by(Actor actor, UnitId unit, LocalDate day) {
        return jdbc.sql(CHARGE + """
                where c.unit_id = :unit and c.valid @> cast(:day as date) order by p.given_name, lower(c.valid)
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Charge.class)
                .list();
    }

    /** Those assigned over the unit by one above, also one out of sight. */
    List<Charge.Follower> over(Actor actor, UnitId unit, LocalDate day) {
        return jdbc.sql("select * from organisations.followers(?, ?)")
                .param(unit.value())
                .param(day)
                .query(Charge.Follower.class)
                .list();
    }

    /** One's own today, given by the unit acted for or one below it. */
    List<Charge> own(Actor actor) {
        return jdbc.sql(CHARGE
                        + "where c.person_id = :person and c.valid @> cast(:day as date) order by lower(c.valid)")
                .param("person", actor.requiredPerson())
                .param("day", LocalDate.now(clock))
                .query(Charge.class)
                .list();
    }

    ChargeFormPage form(Actor actor, UnitId unit, ChargeForm form, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        String name = jdbc.sql(
                        "select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(unit.value())
                .query(String.class)
                .single();
        return new ChargeFormPage(unit, name, holders(unit), targets(unit), form, violation);
    }

    ChargeEndPage ending(Actor actor, ChargeId charge, String until, @Nullable RuleViolation violation) {
        Charge found = jdbc.sql(CHARGE + "where c.id = :charge")
                .param("charge", charge.value())
                .param("day", LocalDate.now(clock))
                .query(Charge.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, found.unit());
        return new ChargeEndPage(found, until, violation);
    }

    private List<UnitPage.Somebody> holders(UnitId unit) {
        return jdbc.sql("""
                select p.id, p.full_name, p.occupation from people.person p join organisations.unit u on u.id = :unit
                where exists (select 1 from organisations.post o where o.person_id = p.id and o.held @> cast(:day as date)
                              and starts_with(o.unit_path, u.path))
                   or exists (select 1 from organisations.seat s join organisations.body b on b.id = s.body_id
                              where s.person_id = p.id and s.valid @> cast(:day as date)
                              and starts_with(b.unit_path, u.path))
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """)
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .param("most", OFFERED)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }

    private Map<String, String> targets(UnitId unit) {
        Map<String, String> targets = new LinkedHashMap<>();
        jdbc.sql("""
                select 'body:' || b.id as over, b.name from organisations.body b
                join organisations.unit u on u.id = :unit and starts_with(b.unit_path, u.path)
                where b.valid @> cast(:day as date)
                union all
                (select 'unit:' || v.unit_id, v.name from organisations.unit_version v
                 join organisations.unit own on own.id = :unit
                 join organisations.unit u on u.id = v.unit_id and starts_with(u.path, own.path)
                 where v.valid @> cast(:day as date) order by v.name collate shared.vietnamese limit :most)
                """)
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .param("most", OFFERED)
                .query(row -> {
                    targets.put(row.getString(1), row.getString(2));
                });
        return targets;
    }
}
