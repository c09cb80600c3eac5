package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Visitor;

/** Names of one's own organisations; those acted for at other times lie outside the scope, their names do not. */
@ReadModel
class VisitorQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitorQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Visitor visitor(Actor actor, List<UnitId> units) {
        String name = jdbc.sql("select coalesce(people.acting_name(), '')")
                .query(String.class)
                .single();
        List<Visitor.Post> posts = units.stream()
                .map(unit -> new Visitor.Post(unit.value(), name(unit, 0), unit.equals(actor.unit())))
                .toList();
        UnitId unit = actor.requiredUnit();
        return new Visitor(name, name(unit, 0), name(unit, 1), posts);
    }

    private String name(UnitId unit, int above) {
        return jdbc.sql("select name from organisations.ancestors(?, ?) where depth = ? and kind <> 'ROOT'")
                .param(unit.value())
                .param(LocalDate.now(clock))
                .param(above)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
