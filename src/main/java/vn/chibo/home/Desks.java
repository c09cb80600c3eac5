package vn.chibo.home;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** Everything that waits for an actor, from all modules: what is due first stands first. */
@Component
class Desks {
    private final ObjectProvider<Desk> desks;

    Desks(ObjectProvider<Desk> desks) {
        this.desks = desks;
    }

    List<Waiting> waiting(Actor actor) {
        return sorted(desks.stream().flatMap(desk -> desk.waiting(actor).stream()));
    }

    /** Without a deadline last, there the urgent ones first; otherwise as the modules gave them. */
    static List<Waiting> sorted(Stream<Waiting> waiting) {
        return waiting.sorted(Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Waiting::tone))
                .toList();
    }
}
