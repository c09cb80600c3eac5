package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.FirstAccount;
import vn.chibo.organisations.FirstUnit;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;

/** As typed; passwords are never sent back. */
public record FirstAccountForm(
        String link,
        String kind,
        String name,
        String place,
        String schoolLevel,
        String foundedOn,
        String upperName,
        String personName,
        String secretary,
        String joinedOn,
        String officialOn,
        String username,
        String password,
        String again) {

    public FirstAccountForm {
        link = Typed.text(link);
        kind = Typed.text(kind);
        name = Typed.text(name);
        place = Typed.text(place);
        schoolLevel = Typed.text(schoolLevel);
        foundedOn = Typed.text(foundedOn);
        upperName = Typed.text(upperName);
        personName = Typed.text(personName);
        secretary = Typed.text(secretary);
        joinedOn = Typed.text(joinedOn);
        officialOn = Typed.text(officialOn);
        username = Typed.text(username);
        password = Typed.text(password);
        again = Typed.text(again);
    }

    static FirstAccountForm empty(@Nullable String link) {
        return new FirstAccountForm(
                link,
                UnitKind.GRASSROOTS_CELL.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                "true",
                null,
                null,
                null,
                null,
                null);
    }

    public boolean isSecretary() {
        return !secretary.isEmpty();
    }

    FirstUnit unit() {
        return new FirstUnit(
                Typed.choice(UnitKind.class, kind),
                name,
                place,
                Typed.choice(SchoolLevel.class, schoolLevel),
                Days.read("foundedOn", foundedOn),
                upperName,
                personName,
                isSecretary(),
                Days.read("joinedOn", joinedOn),
                Days.read("officialOn", officialOn));
    }

    FirstAccount account() {
        return new FirstAccount(username, password, again);
    }
}
