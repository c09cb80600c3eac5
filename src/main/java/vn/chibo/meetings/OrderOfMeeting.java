package vn.chibo.meetings;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The order and the principles of a meeting (kỷ luật, nguyên tắc sinh hoạt), in force on its day. */
@ReadModel
public class OrderOfMeeting {
    private final Sittings sittings;
    private final Rulebook rulebook;
    private final Clock clock;

    OrderOfMeeting(Sittings sittings, Rulebook rulebook, Clock clock) {
        this.sittings = sittings;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public List<Rule> of(Actor actor, MeetingId meeting) {
        return rules(actor, meeting, "meeting.order", "meeting.principles");
    }

    /** One rule as it stands on the meeting's day, for "Vì sao?". */
    public Rule rule(Actor actor, MeetingId meeting, String code) {
        return rules(actor, meeting, code).getFirst();
    }

    private List<Rule> rules(Actor actor, MeetingId meeting, String... codes) {
        Sitting sitting = sittings.required(meeting);
        sittings.requireReading(actor, sitting);
        return Stream.of(codes)
                .map(code -> rulebook.inForce(code, sitting.path(), sitting.rulesDay(clock.getZone())))
                .toList();
    }
}
