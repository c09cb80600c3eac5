package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** A thematic part when none was held for as long as the rule allows; it never replaces the regular part (HD 42). */
@Component
@Order(40)
class ThematicDue implements AgendaSource {
    static final String SOURCE = "THEMATIC_DUE";

    private final ThematicRhythm rhythm;
    private final Rulebook rulebook;
    private final OrganisationPaths paths;
    private final Wording wording;

    ThematicDue(ThematicRhythm rhythm, Rulebook rulebook, OrganisationPaths paths, Wording wording) {
        this.rhythm = rhythm;
        this.rulebook = rulebook;
        this.paths = paths;
        this.wording = wording;
    }

    @Override
    public List<ProposedItem> proposals(Actor actor, UnitId cell, YearMonth period, LocalDate day) {
        String path = paths.path(cell).orElseThrow(NotFound::new);
        return rulebook
                .find("meeting.thematic.months", path, day)
                .map(rule -> rule.number("every"))
                .filter(months -> rhythm.due(cell, period, months))
                .map(this::item)
                .stream()
                .toList();
    }

    private ProposedItem item(int months) {
        return ProposedItem.of(
                        AgendaPart.THEMATIC,
                        ItemKind.DISCUSS,
                        wording.of("meetings.proposal.thematic"),
                        wording.of("meetings.proposal.thematic.ground", months),
                        SOURCE,
                        Ground.PROGRAMME_AND_TARGETS,
                        Ground.SITUATION)
                .withPaperBy(null);
    }
}
