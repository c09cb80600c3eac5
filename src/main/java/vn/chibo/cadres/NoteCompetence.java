package vn.chibo.cadres;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Writes what is said of a committee member's theory, practice, ethics, responsibility or discipline on a day: by
 * oneself, by the secretary, or by an officer of the upper committee. What was said before stays.
 */
@UseCase
public class NoteCompetence {
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoteCompetence(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    public void note(Actor actor, PersonId person, CompetenceField field, LocalDate saidOn, String typed) {
        LocalDate today = LocalDate.now(clock);
        Seat seat = jdbc.sql("""
                select o.unit_id as unit, o.unit_path as path from organisations.post o
                where o.person_id = :person and o.held @> cast(:day as date) and o.kind = any (:kinds)
                order by length(o.unit_path) limit 1
                """)
                .param("person", person.value())
                .param("day", today)
                .param("kinds", CommitteePosts.names())
                .query(Seat.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("words", "cadres.competence.no-committee"));
        UnitId unit = new UnitId(seat.unit());
        boolean own = person.value().equals(actor.requiredPerson());
        access.require(actor, own ? Permission.READ_UNIT : Permission.KEEP_CADRES, unit);
        String words = Words.required("words", typed, Words.LONG);
        String author = own ? "SELF" : unit.equals(actor.requiredUnit()) ? "SECRETARY" : "OFFICER";
        UUID id = jdbc.sql("""
                insert into cadres.competence (unit_id, unit_path, person_id, field, words, said_on, author, written_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(seat.unit())
                .param(seat.path())
                .param(person.value())
                .param(field.name())
                .param(words)
                .param(Words.past("saidOn", saidOn, today))
                .param(author)
                .param(actor.requiredPerson())
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new CompetenceNoted(unit, id, person.value(), field));
    }

    private record Seat(UUID unit, String path) {}
}
