package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<UUID, String[]> names = names(units);
        UnitId unit = actor.requiredUnit();
        return new Visitor(
                name,
                names.get(unit.value())[0],
                names.get(unit.value())[1],
                units.stream()
                        .map(held -> new Visitor.Post(held.value(), names.get(held.value())[0], held.equals(unit)))
                        .toList());
    }

    /** Of each organisation its name and that of the one above, where they have one. */
    private Map<UUID, String[]> names(List<UnitId> units) {
        Map<UUID, String[]> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.value(), new String[] {"", ""}));
        jdbc.sql("""
                select u.id, a.depth, a.name from unnest(?) u (id)
                cross join lateral organisations.ancestors(u.id, ?) a where a.depth <= 1 and a.kind <> 'ROOT'
                """)
                .param(names.keySet().toArray(UUID[]::new))
                .param(LocalDate.now(clock))
                .query((row, number) ->
                        names.get(row.getObject("id", UUID.class))[row.getInt("depth")] = row.getString("name"))
                .list();
        return names;
    }
}
