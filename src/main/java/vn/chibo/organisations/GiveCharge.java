package vn.chibo.organisations;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Puts a comrade in charge of a body, a unit or a field (phân công phụ trách). Only who holds a post or a seat in the
 * assigning unit or below it can answer for something. It explains who answers; rights come from posts alone.
 */
@UseCase
public class GiveCharge {
    private static final int LONGEST_FIELD = 200;
    private static final RuleViolation TWICE = RuleViolation.at("person", "organisations.charge.twice");
    private static final RuleViolation NOT_THERE = RuleViolation.at("from", "organisations.charge.not-there");
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "charge_unit_once", TWICE,
            "charge_body_once", TWICE,
            "charge_field_once", TWICE,
            "charge_life", NOT_THERE,
            "charge_over_life", NOT_THERE,
            "charge_body_life", NOT_THERE);

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    GiveCharge(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            Constraints constraints,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.constraints = constraints;
        this.events = events;
    }

    /** @param until first day without it; null while open */
    public ChargeId give(
            Actor actor,
            UnitId by,
            PersonId person,
            ChargeOver over,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, by);
        String path = paths.path(by).orElseThrow(NotFound::new);
        requireBelow(over, path);
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "organisations.charge.until-before-from");
        }
        requireHolder(person, path, from);
        UUID charge = constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.charge (unit_id, unit_path, person_id, over_unit_id, body_id, field, valid, basis)
                values (:unit, :path, :person, :over, :body, :field, daterange(:from, :until), :basis) returning id
                """)
                .param("unit", by.value())
                .param("path", path)
                .param("person", person.value())
                .param("over", over.unit() == null ? null : over.unit().value(), Types.OTHER)
                .param("body", over.body() == null ? null : over.body().value(), Types.OTHER)
                .param("field", over.field())
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("basis", basis.strip())
                .query(UUID.class)
                .single());
        events.publishEvent(new ChargeGiven(by, charge, person.value(), from));
        return new ChargeId(charge);
    }

    /** @param until first day without it */
    public void end(Actor actor, ChargeId charge, LocalDate until) {
        UnitId unit = jdbc.sql("select unit_id from organisations.charge where id = ?")
                .param(charge.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        int ended = constraints.keep(WORDS, () -> jdbc.sql("""
                update organisations.charge set valid = daterange(lower(valid), :until)
                where id = :charge and lower(valid) < :until
                """)
                .param("until", until)
                .param("charge", charge.value())
                .update());
        if (ended == 0) {
            throw RuleViolation.at("until", "organisations.charge.until-before-from");
        }
        events.publishEvent(new ChargeEnded(unit, charge.value(), until));
    }

    private void requireBelow(ChargeOver over, String path) {
        if (over.unit() != null) {
            paths.path(over.unit()).filter(below -> below.startsWith(path)).orElseThrow(NotFound::new);
        } else if (over.body() != null) {
            jdbc.sql("select 1 from organisations.body where id = ? and starts_with(unit_path, ?)")
                    .param(over.body().value())
                    .param(path)
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(NotFound::new);
        } else if (over.field().isEmpty() || over.field().length() > LONGEST_FIELD) {
            throw RuleViolation.at("field", "organisations.charge.target-missing", LONGEST_FIELD);
        }
    }

    private void requireHolder(PersonId person, String path, LocalDate day) {
        jdbc.sql("""
                select 1 from organisations.post o
                where o.person_id = :person and o.held @> cast(:day as date) and starts_with(o.unit_path, :path)
                union all
                select 1 from organisations.seat s join organisations.body b on b.id = s.body_id
                where s.person_id = :person and s.valid @> cast(:day as date) and starts_with(b.unit_path, :path)
                limit 1
                """)
                .param("person", person.value())
                .param("day", day)
                .param("path", path)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("person", "organisations.charge.no-post"));
    }
}
