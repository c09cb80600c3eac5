package vn.chibo.meetings;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.Recipients;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** What every document of a meeting has in common: its letterhead, its receivers, the term its number counts in. */
@Component
public class OfficialHead {
    private static final OfficialWording WORDS = new OfficialWording("/meetings/minutes.properties");

    private final Units units;
    private final Rulebook rulebook;

    OfficialHead(Units units, Rulebook rulebook) {
        this.units = units;
        this.rulebook = rulebook;
    }

    public Letterhead letterhead(Actor actor, UnitId unit, LocalDate day) {
        UnitView view = units.on(actor, unit, day);
        return new Letterhead(view.parentName(), view.name(), null, view.bodyCode(), view.place(), day);
    }

    public Recipients recipients(Actor actor, UnitId unit, LocalDate day) {
        String parent = units.on(actor, unit, day).parentName();
        var to = parent.isEmpty() ? java.util.List.<String>of() : java.util.List.of(WORDS.say("upper", parent));
        return new Recipients(to, WORDS.say("keeper"));
    }

    public LocalDate termStart(Actor actor, UnitId unit, LocalDate day) {
        String path = units.on(actor, unit, day).path();
        return LocalDate.parse(rulebook.inForce("document.term", path, day).word("from"));
    }
}
