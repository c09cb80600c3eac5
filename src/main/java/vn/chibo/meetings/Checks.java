package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** The checks of a preparation: computed, or answered by pointing to an item; never guessed from words. */
@ReadModel
public class Checks {
    private final Preparations preparations;
    private final Programmes programmes;
    private final Access access;
    private final Rulebook rulebook;
    private final List<PreparationCheck> checks;
    private final LogisticList logistics;
    private final Clock clock;

    Checks(
            Preparations preparations,
            Programmes programmes,
            Access access,
            Rulebook rulebook,
            List<PreparationCheck> checks,
            LogisticList logistics,
            Clock clock) {
        this.preparations = preparations;
        this.programmes = programmes;
        this.access = access;
        this.rulebook = rulebook;
        this.checks = checks;
        this.logistics = logistics;
        this.clock = clock;
    }

    public List<Check> of(Actor actor, MeetingId id) {
        Preparation meeting = preparations.required(id);
        access.require(actor, Permission.PREPARE_MEETING, meeting.unit());
        List<Rule> rules = Stream.of("check.", "meeting.")
                .flatMap(family -> rulebook.family(family, meeting.path(), meeting.rulesDay()).stream())
                .toList();
        var session = new CheckedSession(actor, meeting, programmes.asItStands(actor, id), LocalDate.now(clock), rules);
        return checks.stream().flatMap(check -> check.of(session).stream()).toList();
    }

    /** The rulebook's list of things, and where each stands. */
    public List<Logistic> logistics(Actor actor, MeetingId id) {
        Preparation meeting = preparations.required(id);
        access.require(actor, Permission.PREPARE_MEETING, meeting.unit());
        return logistics.of(meeting);
    }
}
