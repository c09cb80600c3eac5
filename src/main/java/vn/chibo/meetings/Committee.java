package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Who agrees on a programme: the cell committee; without one the secretary and the deputy; or the secretary alone. */
@Component
class Committee {
    private static final List<String> POSTS = List.of("SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER");

    private final Roster roster;

    Committee(Roster roster) {
        this.roster = roster;
    }

    List<RosterLine> of(Actor actor, UnitId cell, LocalDate day) {
        return roster.on(actor, cell, day).stream()
                .filter(line -> line.posts().stream().anyMatch(POSTS::contains))
                .toList();
    }
}
