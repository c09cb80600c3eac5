package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** The part that every programme begins with: what members are told without discussion. */
@Component
@Order(10)
class FixedParts implements AgendaSource {
    private final Wording wording;

    FixedParts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        return List.of(ProposedItem.of(
                AgendaPart.INFORMATION,
                ItemKind.INFORM,
                wording.of("meetings.proposal.information"),
                wording.of("meetings.proposal.information.ground"),
                "FIXED",
                Ground.FUNCTION_AND_DIRECTION));
    }
}
