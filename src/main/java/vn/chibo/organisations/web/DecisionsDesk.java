package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;
import vn.chibo.ui.Waiting.Tone;

/** Decisions that wait for a signature, and those that were to be carried out and could not. */
@ReadModel
class DecisionsDesk implements Desk {
    private final JdbcClient jdbc;

    DecisionsDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.SIGN_REORGANISATION)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, title, in_force, failure <> '' as stuck from organisations.decision
                where unit_id = ? and (state = 'PROPOSED' or state = 'SIGNED' and failure <> '') order by in_force
                """)
                .param(actor.requiredUnit().value())
                .query((row, number) -> Waiting.of(
                        row.getBoolean("stuck") ? "organisations.desk.stuck" : "organisations.desk.sign",
                        "/decisions/" + row.getObject("id", UUID.class),
                        row.getObject("in_force", LocalDate.class),
                        row.getBoolean("stuck") ? Tone.LATE : Tone.NEW,
                        row.getString("title")))
                .list();
    }
}
