package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/**
 * Tells who is in charge of a cell at the superior committee, or else all who follow cells there, which announced
 * sessions were sent to them. Who keeps the tree and the accounts only, and may not open a comrade's file, is told of no
 * sessions either unless put in charge.
 */
@ReadModel
class SuperiorDesk implements Desk {
    private final MeetingViews meetings;
    private final Clock clock;

    SuperiorDesk(MeetingViews meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.unit() == null || !actor.can(Permission.READ_MEMBERS)) {
            return List.of();
        }
        return meetings.sentFromBelow(actor, OffsetDateTime.now(clock), actor.can(Permission.OPEN_MEMBER_FILE)).stream()
                .map(SuperiorDesk::line)
                .toList();
    }

    private static Waiting line(MeetingViews.Below below) {
        MeetingView meeting = below.meeting();
        return Waiting.of(
                        "meetings.desk.from-below",
                        "/meetings/" + meeting.id().value(),
                        meeting.day(),
                        Waiting.Tone.INFO,
                        below.cell(),
                        meeting.period().getMonthValue())
                .with(meeting.place());
    }
}
