package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RulesSince;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Rules of the book that are newer than those a running meeting keeps. */
@ReadModel
public class NewerRules {
    /** What a meeting asks; the papers it ends in follow the rules of their own day. */
    static final String[] ASKED = {"meeting.", "check.", "vote.", "conclusion.", "probation.", "agenda.", "assignment."
    };

    private final RulesSince rules;
    private final Clock clock;

    NewerRules(RulesSince rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** None for a draft, which follows the book by itself, and none once nothing can be moved any more. */
    public List<Rule> of(Actor actor, MeetingView meeting) {
        return meeting.rulesAsOf() == null || meeting.state().over()
                ? List.of()
                : rules.newer(meeting.unitPath(), meeting.rulesAsOf(), LocalDate.now(clock), ASKED);
    }
}
