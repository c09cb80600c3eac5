package vn.chibo.cadres;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
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
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Writes an evaluation of a comrade before (s)he is placed in a planned post or rotated (luân chuyển): words on ability,
 * qualities, level, standards and trust, all five; no points.
 */
@UseCase
public class EvaluateCadre {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EvaluateCadre(
            JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param judgedBy who evaluates, a committee or a person, as one writes it
     * @param words by criterion; every one is needed
     */
    public record Judgement(LocalDate on, String judgedBy, Map<Criterion, String> words) {}

    /** Before the planned post. */
    public PlanId forPost(Actor actor, CandidateId candidate, Judgement judgement) {
        Planned planned = jdbc.sql("""
                select p.id as plan, p.unit_id as unit, c.person_id as person
                from cadres.candidate c join cadres.plan p on p.id = c.plan_id where c.id = ?
                """)
                .param(candidate.value())
                .query(Planned.class)
                .optional()
                .orElseThrow(NotFound::new);
        write(actor, new UnitId(planned.unit()), planned.person(), candidate.value(), "", judgement);
        return new PlanId(planned.plan());
    }

    /** Before a rotation; where to, as one writes it. */
    public void forRotation(Actor actor, UnitId unit, PersonId person, String destination, Judgement judgement) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        jdbc.sql("""
                select 1 from people.person p join organisations.unit u on u.id = :unit
                where p.id = :person and starts_with(p.unit_path, u.path)
                """)
                .param("unit", unit.value())
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        write(actor, unit, person.value(), null, Words.required("rotationTo", destination, Words.SHORT), judgement);
    }

    private void write(
            Actor actor, UnitId unit, UUID person, @Nullable UUID candidate, String rotation, Judgement judgement) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        Map<Criterion, String> words = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String typed = judgement.words().getOrDefault(criterion, "");
            words.put(criterion, Words.required(criterion.name(), typed, Words.LONG));
        }
        UUID id = jdbc.sql("""
                insert into cadres.evaluation (unit_id, unit_path, person_id, candidate_id, rotation_to, evaluated_on,
                    judged_by, written_by, recorded_at)
                values (:unit, :path, :person, :candidate, :rotation, :on, :by, :writer, :at) returning id
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("person", person)
                .param("candidate", candidate, Types.OTHER)
                .param("rotation", rotation)
                .param("on", Words.past("evaluatedOn", judgement.on(), LocalDate.now(clock)))
                .param("by", Words.required("judgedBy", judgement.judgedBy(), Words.SHORT))
                .param("writer", actor.requiredPerson())
                .param("at", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        words.forEach((criterion, said) -> jdbc.sql("insert into cadres.evaluation_word values (?, ?, ?)")
                .param(id)
                .param(criterion.name())
                .param(said)
                .update());
        events.publishEvent(new CadreEvaluated(unit, id, person, judgement.on()));
    }

    private record Planned(UUID plan, UUID unit, UUID person) {}
}
