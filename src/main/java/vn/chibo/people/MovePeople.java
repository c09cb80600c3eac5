package vn.chibo.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.access.Rehoming;
import vn.chibo.shared.UnitId;

/** The unit that answers for a record changes when the person goes to another. Called by the move, which has asked. */
@Component
public class MovePeople {
    private final Rehoming homes;

    MovePeople(Rehoming homes) {
        this.homes = homes;
    }

    public void move(Map<UnitId, ? extends Iterable<UUID>> people) {
        homes.move("people.person", "id", people);
    }
}
