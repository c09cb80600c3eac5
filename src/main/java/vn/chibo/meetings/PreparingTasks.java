package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.DropPreparation;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;

/**
 * Each preparer of an announced programme gets the preparation as a task, due when papers are due. Announced again with
 * another preparer, the task goes over to him or her; the page of the task tells both. Without the item, or without the
 * meeting, the task is taken back with the reason.
 */
@Component
class PreparingTasks {
    private final AssignTask tasks;
    private final DropPreparation preparations;
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Wording wording;
    private final Clock clock;

    PreparingTasks(
            AssignTask tasks,
            DropPreparation preparations,
            JdbcClient jdbc,
            Rulebook rulebook,
            Wording wording,
            Clock clock) {
        this.tasks = tasks;
        this.preparations = preparations;
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.wording = wording;
        this.clock = clock;
    }

    void assign(Actor actor, Preparation meeting, Programme programme, int version) {
        String why = wording.of("meetings.preparing.moved", version);
        LocalDate due = due(meeting);
        for (Programme.Item item : programme.items()) {
            if (item.preparerId() != null) {
                String key = item.paperRequired() ? "meetings.preparing.paper" : "meetings.preparing";
                tasks.fromMeeting(
                        actor,
                        meeting.unit(),
                        new NewTask(
                                new MemberId(item.preparerId()),
                                wording.of(key, item.title()),
                                "",
                                meeting.period().atDay(1),
                                due,
                                SourceKind.PREPARATION,
                                item.id()),
                        why);
            }
        }
    }

    /** What was announced before and is no longer in the programme needs no preparing. */
    void dropTakenOut(Actor actor, Preparation meeting, int version) {
        drop(
                actor,
                meeting,
                wording.of("meetings.preparing.taken-out", version),
                "select id from meetings.agenda_item where meeting_id = ? and removed");
    }

    void dropAll(Actor actor, Preparation meeting, String reason) {
        drop(
                actor,
                meeting,
                wording.of("meetings.preparing.cancelled", reason),
                "select id from meetings.agenda_item where meeting_id = ?");
    }

    private void drop(Actor actor, Preparation meeting, String why, String items) {
        jdbc.sql(items)
                .param(meeting.id().value())
                .query(UUID.class)
                .list()
                .forEach(item -> preparations.drop(actor, meeting.unit(), item, why));
    }

    /** Never before today: a programme that is announced late still leaves the day itself. */
    private LocalDate due(Preparation meeting) {
        int days = rulebook.find("meeting.papers.days", meeting.path(), meeting.rulesDay())
                .map(rule -> rule.number("min"))
                .orElse(0);
        LocalDate wanted = meeting.day().minusDays(days);
        LocalDate today = LocalDate.now(clock);
        return wanted.isBefore(today) ? today : wanted;
    }
}
