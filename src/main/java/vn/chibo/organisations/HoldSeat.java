package vn.chibo.organisations;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Gives somebody a seat in a body for a time, and ends it. A seat brings no rights in the program. */
@UseCase
public class HoldSeat {
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "seat_one_head", RuleViolation.at("role", "organisations.seat.one-head"),
            "seat_once", RuleViolation.at("person", "organisations.seat.twice"),
            "seat_life", RuleViolation.at("from", "organisations.seat.body-not-there"));

    private final JdbcClient jdbc;
    private final Access access;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    HoldSeat(JdbcClient jdbc, Access access, Constraints constraints, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.constraints = constraints;
        this.events = events;
    }

    /** @param until first day without the seat; null while open */
    public SeatId take(
            Actor actor, BodyId body, PersonId person, SeatRole role, LocalDate from, @Nullable LocalDate until) {
        UnitId unit = kept(actor, "select unit_id from organisations.body where id = ?", body.value());
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "organisations.seat.until-before-from");
        }
        jdbc.sql("select 1 from people.person where id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        UUID seat = constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.seat (body_id, person_id, role, valid)
                select id, :person, :role, daterange(:from, coalesce(:until, upper(valid)))
                from organisations.body where id = :body returning id
                """)
                .param("person", person.value())
                .param("role", role.name())
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("body", body.value())
                .query(UUID.class)
                .single());
        events.publishEvent(new SeatTaken(unit, seat, body.value(), person.value(), role, from));
        return new SeatId(seat);
    }

    /** @param until first day without the seat */
    public void leave(Actor actor, SeatId seat, LocalDate until) {
        UnitId unit = kept(actor, """
                select b.unit_id from organisations.seat s join organisations.body b on b.id = s.body_id where s.id = ?
                """, seat.value());
        int ended = constraints.keep(WORDS, () -> jdbc.sql("""
                update organisations.seat set valid = daterange(lower(valid), :until)
                where id = :seat and lower(valid) < :until
                """)
                .param("until", until)
                .param("seat", seat.value())
                .update());
        if (ended == 0) {
            throw RuleViolation.at("leaveUntil", "organisations.seat.until-before-from");
        }
        events.publishEvent(new SeatLeft(unit, seat.value(), until));
    }

    private UnitId kept(Actor actor, String sql, UUID id) {
        UnitId unit = jdbc.sql(sql)
                .param(id)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        return unit;
    }
}
