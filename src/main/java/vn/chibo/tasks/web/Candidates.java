package vn.chibo.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.tasks.OpenLoad;

/** Who may be given a task, each with what is known of the circumstances: work, standing, tasks carried already. */
@ReadModel
class Candidates {
    private final Roster roster;
    private final OpenLoad load;

    Candidates(Roster roster, OpenLoad load) {
        this.roster = roster;
        this.load = load;
    }

    List<Candidate> of(Actor actor, UnitId cell, LocalDate day) {
        Map<MemberId, Integer> open = load.of(actor, cell);
        return roster.on(actor, cell, day).stream()
                .map(line -> comrade(line, open.getOrDefault(line.member(), 0)))
                .toList();
    }

    private static Candidate comrade(RosterLine line, int open) {
        boolean away = line.standing() == Standing.EXEMPT || line.standing() == Standing.SUSPENDED;
        return new Candidate(line.member(), line.fullName(), line.occupation(), away, open);
    }
}
