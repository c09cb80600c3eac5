package vn.chibo.meetings;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UseCase;

/** Ticks off room, projector, papers and the rest of the list the rulebook gives ({@code check.logistics}). */
@UseCase
public class KeepLogistics {
    private final Preparations preparations;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    KeepLogistics(Preparations preparations, Rulebook rulebook, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Things that are not on the rulebook's list are passed over. */
    public void keep(Actor actor, MeetingId id, Map<String, LogisticState> states) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        List<String> things = rulebook.inForce("check.logistics", meeting.path(), meeting.rulesDay())
                .words("items");
        for (String thing : things) {
            if (states.containsKey(thing)) {
                jdbc.sql("""
                        insert into meetings.logistic (meeting_id, item, state) values (?, ?, ?)
                        on conflict (meeting_id, item) do update set state = excluded.state
                        """)
                        .param(id.value())
                        .param(thing)
                        .param(states.get(thing).name())
                        .update();
            }
        }
        events.publishEvent(new AgendaChanged(meeting.unit(), id.value(), "LOGISTICS"));
    }
}
