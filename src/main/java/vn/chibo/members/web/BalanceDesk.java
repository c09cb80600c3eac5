package vn.chibo.members.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** Tells a cell's secretary, and the officers above, what of the figures does not add up. */
@ReadModel
class BalanceDesk implements Desk {
    private final JdbcClient jdbc;

    BalanceDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!actor.can(Permission.OPEN_MEMBER_FILE)) {
            return List.of();
        }
        int odd = jdbc.sql("select count(*) from members.balance_finding where settled_on is null")
                .query(Integer.class)
                .single();
        return odd == 0
                ? List.of()
                : List.of(Waiting.of("members.movement.desk", "/members/movements", null, Waiting.Tone.NEW, odd));
    }
}
