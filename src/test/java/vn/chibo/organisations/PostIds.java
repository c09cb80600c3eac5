package vn.chibo.organisations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Finds the post somebody of a test holds, within that person's own scope. */
@ReadModel
public class PostIds {
    private final JdbcClient jdbc;

    PostIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PostId of(Actor actor) {
        return jdbc.sql("select id from organisations.post where person_id = ?")
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .map(PostId::new)
                .orElseThrow();
    }
}
