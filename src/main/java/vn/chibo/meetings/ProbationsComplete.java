package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Comrades whose full probation has passed on the day of the session, to the day (Quy định 208-QĐ/TW). */
@Component
@Order(50)
class ProbationsComplete implements AgendaSource {
    private final Roster roster;
    private final Rulebook rulebook;
    private final OrganisationPaths paths;
    private final Wording wording;

    ProbationsComplete(Roster roster, Rulebook rulebook, OrganisationPaths paths, Wording wording) {
        this.roster = roster;
        this.rulebook = rulebook;
        this.paths = paths;
        this.wording = wording;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        String path = paths.path(cell).orElseThrow(NotFound::new);
        int months = rulebook.inForce("probation.months", path, day).number("full");
        return roster.on(actor, cell, day).stream()
                .filter(comrade -> comrade.standing() == Standing.PROBATIONARY)
                .filter(comrade -> !day.isBefore(comrade.since().plusMonths(months)))
                .map(comrade -> item(comrade, months))
                .toList();
    }

    private ProposedItem item(RosterLine comrade, int months) {
        return ProposedItem.of(
                        AgendaPart.RECOGNITION,
                        ItemKind.DISCUSS,
                        wording.of("meetings.proposal.recognition", comrade.fullName()),
                        wording.of(
                                "meetings.proposal.recognition.ground",
                                months,
                                date(comrade.since().plusMonths(months))),
                        "PROBATION",
                        Ground.FUNCTION_AND_DIRECTION,
                        Ground.SITUATION)
                .concerning(comrade.member());
    }

    private static String date(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
