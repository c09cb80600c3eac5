package vn.chibo.organisations.web;

import java.time.LocalDate;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitData;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.RuleViolation;

/** A unit to be established, as typed. */
public record UnitForm(
        String kind, String name, String place, String schoolLevel, String from, String until, String basis) {

    public UnitForm {
        kind = Typed.text(kind);
        name = Typed.text(name);
        place = Typed.text(place);
        schoolLevel = Typed.text(schoolLevel);
        from = Typed.text(from);
        until = Typed.text(until);
        basis = Typed.text(basis);
    }

    UnitData data(LocalDate foundedOn) {
        UnitKind chosen = Typed.choice(UnitKind.class, kind);
        if (chosen == null || chosen == UnitKind.ROOT) {
            throw RuleViolation.at("kind", "organisations.unit.kind-missing");
        }
        return new UnitData(
                chosen, name, place.strip(), Typed.choice(SchoolLevel.class, schoolLevel), foundedOn, basis.strip());
    }
}
