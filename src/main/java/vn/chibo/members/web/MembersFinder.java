package vn.chibo.members.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Comrades in the search. */
@Component
@Order(10)
class MembersFinder implements Finder {
    private final FoundMembers found;

    MembersFinder(FoundMembers found) {
        this.found = found;
    }

    @Override
    public String heading() {
        return "members.found";
    }

    @Override
    public List<Found> find(Actor actor, String words) {
        return found.of(actor, words);
    }
}
