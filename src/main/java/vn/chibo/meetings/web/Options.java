package vn.chibo.meetings.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** The comrades a form lets one choose from. */
@Component
class Options {
    private final Roster roster;

    Options(Roster roster) {
        this.roster = roster;
    }

    Map<String, String> comrades(Actor actor, UnitId cell, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        for (RosterLine line : roster.on(actor, cell, day)) {
            names.put(line.member().value().toString(), line.fullName());
        }
        return names;
    }

    Map<String, String> probationary(Actor actor, UnitId cell, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        roster.on(actor, cell, day).stream()
                .filter(line -> line.standing() == Standing.PROBATIONARY)
                .forEach(line -> names.put(line.member().value().toString(), line.fullName()));
        return names;
    }
}
