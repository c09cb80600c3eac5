package vn.chibo.resolutions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** In which post a meeting's chair signs: a cell's deputy signs by the same authority as the secretary. */
@Component
class Chairs {
    private static final List<String> SIGNING = List.of("SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER");

    private final Roster roster;

    Chairs(Roster roster) {
        this.roster = roster;
    }

    String post(Actor actor, UnitId cell, LocalDate day, UUID chair) {
        return roster.on(actor, cell, day).stream()
                .filter(line -> line.member().value().equals(chair))
                .flatMap(line -> line.posts().stream())
                .filter(SIGNING::contains)
                .findFirst()
                .orElse("NONE");
    }
}
