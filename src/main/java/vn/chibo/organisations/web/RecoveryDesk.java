package vn.chibo.organisations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.Desk;
import vn.chibo.ui.Waiting;

/** Accounts whose recovery waits for a second officer. */
@Component
class RecoveryDesk implements Desk {
    private final RecoveryQueries queries;

    RecoveryDesk(RecoveryQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (actor.unit() == null || !actor.can(Permission.KEEP_ACCOUNTS)) {
            return List.of();
        }
        return queries.forSecondOfficer(actor).stream()
                .map(one -> Waiting.of(
                        "organisations.desk.recovery",
                        "/accounts/" + one.account() + "/recovery",
                        null,
                        Waiting.Tone.NEW,
                        one.person()))
                .toList();
    }
}
