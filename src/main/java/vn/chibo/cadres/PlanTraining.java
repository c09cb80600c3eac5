package vn.chibo.cadres;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

/** The training plan of a unit, line by line, and what became of each line. */
@UseCase
public class PlanTraining {
    private static final List<String> THEORIES = List.of("BASIC", "INTERMEDIATE", "ADVANCED", "BACHELOR");
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanTraining(
            JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param person null for a group, which is then named
     * @param aim for THEORY the level's code, otherwise what is to be learned or reached, in words
     */
    public record Line(
            int year, @Nullable PersonId person, String group, TrainingKind kind, String aim, String place) {}

    public TrainingId plan(Actor actor, UnitId unit, Line line) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        String path = paths.path(unit).orElseThrow(NotFound::new);
        if (line.year() < FIRST_YEAR || line.year() > LAST_YEAR) {
            throw RuleViolation.at("year", "cadres.year.unreadable");
        }
        String group = Words.optional("group", line.group(), Words.SHORT);
        if ((line.person() == null) == group.isEmpty()) {
            throw RuleViolation.at("person", "cadres.training.for-whom");
        }
        if (line.person() != null) {
            requireBelow(line.person(), path);
        }
        String aim = Words.required("aim", line.aim(), Words.SHORT);
        if (line.kind() == TrainingKind.THEORY && !THEORIES.contains(aim)) {
            throw RuleViolation.at("aim", "cadres.training.theory-level");
        }
        UUID id = jdbc.sql("""
                insert into cadres.training (unit_id, unit_path, year, person_id, group_name, kind, aim, place, recorded_at)
                values (:unit, :path, :year, :person, :group, :kind, :aim, :place, :at) returning id
                """)
                .param("unit", unit.value())
                .param("path", path)
                .param("year", line.year())
                .param("person", line.person() == null ? null : line.person().value(), Types.OTHER)
                .param("group", group)
                .param("kind", line.kind().name())
                .param("aim", aim)
                .param("place", Words.optional("place", line.place(), Words.SHORT))
                .param("at", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new TrainingPlanned(unit, id, line.year(), line.kind()));
        return new TrainingId(id);
    }

    /**
     * @param note the certificate's number, or why the line was dropped
     * @param validUntil last day of the certificate; null where it has none, and for other steps
     */
    public UnitId note(
            Actor actor,
            TrainingId training,
            TrainingStep step,
            LocalDate on,
            String note,
            @Nullable LocalDate validUntil) {
        Kept kept = jdbc.sql("""
                select t.unit_id as unit, array(select s.step from cadres.training_step s where s.training_id = t.id) as steps
                from cadres.training t where t.id = ?
                """)
                .param(training.value())
                .query((row, number) -> new Kept(row.getObject("unit", UUID.class), List.of((String[])
                        row.getArray("steps").getArray())))
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unit = new UnitId(kept.unit());
        access.require(actor, Permission.KEEP_CADRES, unit);
        if (kept.steps().contains("CERTIFIED")
                || kept.steps().contains("DROPPED")
                || kept.steps().contains(step.name())) {
            throw RuleViolation.at("step", "cadres.training.done");
        }
        String words = step == TrainingStep.ATTENDED
                ? Words.optional("note", note, Words.SHORT)
                : Words.required("note", note, Words.SHORT);
        if (validUntil != null && step != TrainingStep.CERTIFIED) {
            throw RuleViolation.at("validUntil", "cadres.training.valid-certificate-only");
        }
        if (validUntil != null && validUntil.isBefore(on)) {
            throw RuleViolation.at("validUntil", "cadres.training.valid-before", on);
        }
        jdbc.sql("""
                insert into cadres.training_step (training_id, step, done_on, note, recorded_at, valid_until)
                values (:training, :step, :on, :note, :at, :until)
                """)
                .param("training", training.value())
                .param("step", step.name())
                .param("on", Words.past("on", on, LocalDate.now(clock)))
                .param("note", words)
                .param("at", OffsetDateTime.now(clock))
                .param("until", validUntil, Types.DATE)
                .update();
        events.publishEvent(new TrainingNoted(unit, training.value(), step, on, validUntil));
        return unit;
    }

    private void requireBelow(PersonId person, String path) {
        jdbc.sql("select 1 from people.person where id = ? and starts_with(unit_path, ?)")
                .param(person.value())
                .param(path)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Kept(UUID unit, List<String> steps) {}
}
