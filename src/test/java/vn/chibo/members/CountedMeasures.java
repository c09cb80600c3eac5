package vn.chibo.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** How many disciplinary measures an actor's SQL can see, by policy alone. */
@ReadModel
public class CountedMeasures {
    private final JdbcClient jdbc;

    CountedMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(Actor actor) {
        return jdbc.sql("select count(*) from members.discipline")
                .query(Integer.class)
                .single();
    }
}
