package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;

/** One notice for each member of the cell: when (s)he was told, and what (s)he answered. */
@Component
class Notices {
    private final Roster roster;
    private final JdbcClient jdbc;

    Notices(Roster roster, JdbcClient jdbc) {
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** How many were told. An answer already given stands; {@link #forget} takes it back when the time moves. */
    int tell(Actor actor, Preparation meeting, int version, OffsetDateTime now) {
        List<RosterLine> comrades = roster.on(actor, meeting.unit(), meeting.day());
        for (RosterLine comrade : comrades) {
            jdbc.sql("""
                    insert into meetings.notice (meeting_id, member_id, version, notified_at) values (?, ?, ?, ?)
                    on conflict (meeting_id, member_id) do update
                    set version = excluded.version, notified_at = excluded.notified_at, seen_at = null
                    """)
                    .param(meeting.id().value())
                    .param(comrade.member().value())
                    .param(version)
                    .param(now)
                    .update();
        }
        return comrades.size();
    }

    /** An answer was given for another time: it is asked again. The audit keeps the old one. */
    void forget(MeetingId meeting) {
        jdbc.sql("""
                update meetings.notice set answer = null, reason = '', answered_at = null, answered_by = null
                where meeting_id = ?
                """).param(meeting.value()).update();
    }
}
