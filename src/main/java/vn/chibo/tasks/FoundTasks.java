package vn.chibo.tasks;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Finder;
import vn.chibo.ui.Found;

/** Tasks of the cell by the words of their title, open ones first; every comrade sees the plan of the cell. */
@ReadModel
class FoundTasks {
    private final JdbcClient jdbc;

    FoundTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Found> of(Actor actor, String words) {
        if (actor.unit() == null || !actor.can(Permission.READ_UNIT)) {
            return List.of();
        }
        return jdbc.sql("""
                select t.id, t.title, p.full_name from tasks.task t
                join members.member m on m.id = t.owner_id join people.person p on p.id = m.person_id
                where t.state <> 'DROPPED' and shared.fold(t.title) like shared.fold(:pattern)
                order by t.state = 'DONE', t.due_on desc, t.id limit :most
                """)
                .param("pattern", Finder.pattern(words))
                .param("most", Finder.MOST)
                .query((row, number) -> new Found(
                        row.getString("title"),
                        row.getString("full_name"),
                        "/tasks/" + row.getObject("id", UUID.class)))
                .list();
    }
}
