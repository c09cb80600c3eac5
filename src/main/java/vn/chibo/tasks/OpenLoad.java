package vn.chibo.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** How many tasks each comrade carries now, shown where a further one is given. */
@ReadModel
public class OpenLoad {
    private final JdbcClient jdbc;

    OpenLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Comrades without an open task are not in the answer. */
    public Map<MemberId, Integer> of(Actor actor, UnitId cell) {
        Map<MemberId, Integer> load = new HashMap<>();
        jdbc.sql("""
                select owner_id, count(*)::int as open from tasks.task
                where unit_id = ? and state = 'OPEN' group by owner_id
                """).param(cell.value()).query(row -> {
            load.put(new MemberId(row.getObject("owner_id", UUID.class)), row.getInt("open"));
        });
        return load;
    }
}
