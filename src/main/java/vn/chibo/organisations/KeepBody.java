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
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Founds, counts and ends the bodies of a unit. */
@UseCase
public class KeepBody {
    private static final int LONGEST_NAME = 200;
    private static final Map<String, RuleViolation> WORDS = Map.of(
            "body_once", RuleViolation.at("name", "organisations.body.twice"),
            "body_life", RuleViolation.at("from", "organisations.body.unit-not-there"),
            "body_count_life", RuleViolation.at("countFrom", "organisations.body.not-there"),
            "body_count_once", RuleViolation.at("countFrom", "organisations.body.counted-later"),
            "seat_life", RuleViolation.at("endUntil", "organisations.body.seats-later"));

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    KeepBody(
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

    /** @param until first day without it; null while it stands */
    public BodyId found(
            Actor actor,
            UnitId unit,
            BodyKind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "organisations.body.name", LONGEST_NAME);
        }
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "organisations.body.until-before-from");
        }
        UUID body = constraints.keep(WORDS, () -> jdbc.sql("""
                insert into organisations.body (unit_id, unit_path, kind, name, valid, basis)
                values (:unit, :path, :kind, :name, daterange(:from, :until), :basis) returning id
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("kind", kind.name())
                .param("name", name.strip())
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("basis", basis.strip())
                .query(UUID.class)
                .single());
        events.publishEvent(new BodyFounded(unit, body, kind, name.strip(), from));
        return new BodyId(body);
    }

    /** Its seats and counts end with it. */
    public void end(Actor actor, BodyId body, LocalDate until) {
        UnitId unit = kept(actor, body);
        int ended = constraints.keep(WORDS, () -> {
            for (String part : new String[] {"seat", "body_count"}) {
                jdbc.sql("update organisations." + part + """
                         set valid = daterange(lower(valid), :until)
                        where body_id = :body and lower(valid) < :until and (upper_inf(valid) or upper(valid) > :until)
                        """)
                        .param("until", until)
                        .param("body", body.value())
                        .update();
            }
            return jdbc.sql("""
                    update organisations.body set valid = daterange(lower(valid), :until)
                    where id = :body and lower(valid) < :until
                    """)
                    .param("until", until)
                    .param("body", body.value())
                    .update();
        });
        if (ended == 0) {
            throw RuleViolation.at("endUntil", "organisations.body.until-before-from");
        }
        events.publishEvent(new BodyEnded(unit, body.value(), until));
    }

    /** @param committee those in its own committee; null where it has none */
    public void count(Actor actor, BodyId body, LocalDate from, @Nullable Integer committee, int members) {
        UnitId unit = kept(actor, body);
        if (members < 0 || committee != null && (committee < 0 || committee > members)) {
            throw RuleViolation.at("members", "organisations.body.counts");
        }
        constraints.keep(WORDS, () -> {
            jdbc.sql("""
                    update organisations.body_count set valid = daterange(lower(valid), :from)
                    where body_id = :body and upper_inf(valid) and lower(valid) < :from
                    """).param("from", from).param("body", body.value()).update();
            return jdbc.sql("""
                    insert into organisations.body_count (body_id, valid, committee, members)
                    select id, daterange(:from, upper(valid)), :committee, :members from organisations.body where id = :body
                    """)
                    .param("from", from)
                    .param("body", body.value())
                    .param("committee", committee, Types.INTEGER)
                    .param("members", members)
                    .update();
        });
        events.publishEvent(new BodyCounted(unit, body.value(), from, members));
    }

    private UnitId kept(Actor actor, BodyId body) {
        UnitId unit = jdbc.sql("select unit_id from organisations.body where id = ?")
                .param(body.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        return unit;
    }
}
