package vn.chibo.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;

/** An account is kept where its person is. Called by the move, which has asked. */
@Component
public class MoveAccounts {
    private final Rehoming homes;

    MoveAccounts(Rehoming homes) {
        this.homes = homes;
    }

    public void move(Map<UnitId, ? extends Iterable<UUID>> people) {
        homes.move("access.account", "person_id", people);
    }
}
