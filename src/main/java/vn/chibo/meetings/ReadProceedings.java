package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/**
 * Reads all that was noted in a meeting, as far as the actor may see it: the database leaves out the lessons that are
 * neither the actor's own nor the actor's to give.
 */
@ReadModel
public class ReadProceedings {
    private final Sittings sittings;
    private final ProceedingsRows rows;
    private final Rulebook rulebook;
    private final Clock clock;

    ReadProceedings(JdbcClient jdbc, Sittings sittings, Rulebook rulebook, Clock clock) {
        this.sittings = sittings;
        this.rows = new ProceedingsRows(jdbc, clock.getZone());
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Of an announced, open or closed meeting; one in preparation has no proceedings. */
    public Proceedings of(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.required(meeting);
        sittings.requireReading(actor, sitting);
        if (!sitting.state().announced()) {
            throw new NotFound();
        }
        return read(sitting);
    }

    /** What the actor may do in the meeting, for pages; every use case asks again. */
    public Rights rights(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.required(meeting);
        sittings.requireReading(actor, sitting);
        return new Rights(
                sittings.mayNote(actor, sitting), sittings.mayClose(actor, sitting), sitting.isChair(actor.person()));
    }

    public record Rights(boolean note, boolean close, boolean chair) {}

    private Proceedings read(Sitting sitting) {
        LocalDate day = sitting.day(clock.getZone());
        var definite = rulebook.inForce(Vagueness.RULE, sitting.path(), sitting.rulesDay(clock.getZone()));
        return rows.read(sitting, day, definite);
    }
}
