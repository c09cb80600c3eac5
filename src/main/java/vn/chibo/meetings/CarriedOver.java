package vn.chibo.meetings;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.tasks.Unfinished;

/** Unfinished tasks open the draft plan of the new month, each with its owner and its old target. */
@Component
class CarriedOver {
    private final Unfinished unfinished;
    private final JdbcClient jdbc;

    CarriedOver(Unfinished unfinished, JdbcClient jdbc) {
        this.unfinished = unfinished;
        this.jdbc = jdbc;
    }

    void into(Actor actor, MeetingId meeting, UnitId cell, YearMonth period, List<RosterLine> comrades) {
        int ordinal = 0;
        for (Unfinished.Line task :
                unfinished.of(actor, cell, period.minusMonths(1).atEndOfMonth())) {
            ordinal += 10;
            boolean here = comrades.stream().anyMatch(line -> line.member().equals(task.owner()));
            jdbc.sql("""
                    insert into meetings.plan_line (id, meeting_id, ordinal, title, owner_id, due_on, target, task_id)
                    values (?, ?, ?, ?, ?, ?, left(?, 500), ?)
                    """)
                    .param(UUID.randomUUID())
                    .param(meeting.value())
                    .param(ordinal)
                    .param(task.title())
                    .param(here ? task.owner().value() : null)
                    .param(period.atEndOfMonth())
                    .param(task.target())
                    .param(task.task().value())
                    .update();
        }
    }
}
