package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.Actor;

/** What the checks look at: the programme as it stands, and the rules in force on its day. */
record CheckedSession(Actor actor, Preparation meeting, Programme programme, LocalDate today, List<Rule> rules) {

    Optional<Rule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    boolean has(AgendaPart part) {
        return programme.items().stream().anyMatch(item -> item.part() == part);
    }
}
