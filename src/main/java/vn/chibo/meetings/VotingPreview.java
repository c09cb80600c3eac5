package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What a show of hands would count now, for each matter that is voted by hands: shown before the hands are counted. */
@ReadModel
public class VotingPreview {
    private final Sittings sittings;
    private final VotingBase base;
    private final Rulebook rulebook;
    private final Clock clock;

    VotingPreview(Sittings sittings, VotingBase base, Rulebook rulebook, Clock clock) {
        this.sittings = sittings;
        this.base = base;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public List<Line> now(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.required(meeting);
        sittings.requireReading(actor, sitting);
        var moment = OffsetDateTime.now(clock);
        return rulebook.family("vote.", sitting.path(), sitting.rulesDay(clock.getZone())).stream()
                .filter(rule -> rule.value().containsKey("numerator"))
                .map(rule -> new Line(rule, base.at(actor, sitting, rule, moment)))
                .toList();
    }

    public record Line(Rule rule, ShowOfHands hands) {}
}
