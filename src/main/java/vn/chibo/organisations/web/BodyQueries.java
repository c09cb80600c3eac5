package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.SeatId;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Bodies of a unit as they were on a day. */
@ReadModel
class BodyQueries {
    private static final int OFFERED = 300;
    private static final String BODY = """
            select b.id, b.unit_id, b.kind, b.name, lower(b.valid) as since, upper(b.valid) as until, b.basis, c.committee,
                   c.members,
                   (select p.full_name from organisations.seat s join people.person p on p.id = s.person_id
                    where s.body_id = b.id and s.role = 'HEAD' and s.valid @> cast(:day as date)) as head
            from organisations.body b
            left join organisations.body_count c on c.body_id = b.id and c.valid @> cast(:day as date)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    BodyQueries(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    List<BodyPage.Body> of(Actor actor, UnitId unit, LocalDate day) {
        return jdbc.sql(BODY + """
                where b.unit_id = :unit and b.valid @> cast(:day as date)
                order by b.kind desc, b.name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(BodyPage.Body.class)
                .list();
    }

    BodyFormPage form(Actor actor, UnitId unit, BodyForm form, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        return new BodyFormPage(unit, unitName(unit), form, violation);
    }

    /** The body's page is of whoever reads its unit; {@link NotFound} for others. */
    BodyPage page(Actor actor, BodyId id, Map<String, String> form, @Nullable RuleViolation violation) {
        LocalDate today = LocalDate.now(clock);
        BodyPage.Body body = jdbc.sql(BODY + "where b.id = :body")
                .param("body", id.value())
                .param("day", today)
                .query(BodyPage.Body.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.READ_UNIT, body.unit());
        boolean mayKeep = access.may(actor, Permission.KEEP_ORGANISATIONS, body.unit());
        List<BodyPage.Seat> seats = seats(id);
        return new BodyPage(
                body,
                unitName(body.unit()),
                seats.stream().filter(seat -> !seat.over(today)).toList(),
                seats.stream().filter(seat -> seat.over(today)).toList(),
                counts(id),
                mayKeep ? people(body.unit()) : List.of(),
                mayKeep,
                form,
                violation);
    }

    /** First of all, so that another's body is not found whatever a form holds. */
    void requireKept(Actor actor, BodyId body) {
        access.require(
                actor,
                Permission.KEEP_ORGANISATIONS,
                unit("select unit_id from organisations.body where id = ?", body.value()));
    }

    BodyId requireKept(Actor actor, SeatId seat) {
        BodyId body = jdbc.sql("select body_id from organisations.seat where id = ?")
                .param(seat.value())
                .query(UUID.class)
                .optional()
                .map(BodyId::new)
                .orElseThrow(NotFound::new);
        requireKept(actor, body);
        return body;
    }

    PersonId person(Actor actor, String id) {
        return jdbc.sql("select id from people.person where id::text = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(() -> RuleViolation.at("person", "organisations.seat.person-missing"));
    }

    private UnitId unit(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
    }

    private String unitName(UnitId unit) {
        return jdbc.sql("select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    private List<BodyPage.Seat> seats(BodyId body) {
        return jdbc.sql("""
                select s.id, p.full_name as person, s.role, lower(s.valid) as since, upper(s.valid) as until
                from organisations.seat s join people.person p on p.id = s.person_id where s.body_id = ?
                order by array_position(array['HEAD', 'DEPUTY', 'MEMBER'], s.role), p.given_name, lower(s.valid)
                """).param(body.value()).query(BodyPage.Seat.class).list();
    }

    private List<BodyPage.Count> counts(BodyId body) {
        return jdbc.sql("""
                select lower(valid) as since, upper(valid) as until, committee, members from organisations.body_count
                where body_id = ? order by valid desc
                """).param(body.value()).query(BodyPage.Count.class).list();
    }

    /** Whoever has a record at the unit or below it. */
    private List<UnitPage.Somebody> people(UnitId unit) {
        return jdbc.sql("""
                select p.id, p.full_name, p.occupation from people.person p
                join organisations.unit u on u.id = ? and starts_with(p.unit_path, u.path)
                where p.merged_into is null
                order by p.given_name, p.full_name collate shared.vietnamese limit ?
                """)
                .param(unit.value())
                .param(OFFERED)
                .query((row, number) -> new UnitPage.Somebody(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("occupation")))
                .list();
    }
}
