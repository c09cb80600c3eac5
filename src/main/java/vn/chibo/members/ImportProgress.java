package vn.chibo.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/** How far a file of members is. */
@ReadModel
class ImportProgress {
    private final JdbcClient jdbc;

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param rows read, or written
     * @param counted how many there are to write
     */
    record At(String state, int rows, int counted) {}

    At of(Actor actor, ImportId id) {
        return jdbc.sql("select state, rows_read as rows, rows_counted as counted from members.import where id = ?")
                .param(id.value())
                .query(At.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
