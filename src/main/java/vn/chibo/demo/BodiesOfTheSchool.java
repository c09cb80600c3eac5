package vn.chibo.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.HoldSeat;
import vn.chibo.organisations.KeepBody;
import vn.chibo.organisations.SeatRole;
import vn.chibo.people.PersonId;
import vn.chibo.shared.UnitId;

/** Union, youth union and professional groups of the first source's school, with its figures. */
@Component
@Profile("demo")
class BodiesOfTheSchool {
    private static final LocalDate SINCE = LocalDate.of(2015, 9, 5);

    private final DemoBuilder demo;
    private final KeepBody bodies;
    private final HoldSeat seats;

    BodiesOfTheSchool(DemoBuilder demo, KeepBody bodies, HoldSeat seats) {
        this.demo = demo;
        this.bodies = bodies;
        this.seats = seats;
    }

    void build(Map<String, UnitId> units, Map<String, List<DemoBuilder.Comrade>> comrades) {
        for (String[] row : DemoText.rows("bodies.csv")) {
            BodyId body =
                    bodies.found(demo.program, units.get(row[0]), BodyKind.valueOf(row[1]), row[2], SINCE, null, "");
            seat(body, row[3], SeatRole.HEAD, comrades.values());
            seat(body, row[4], SeatRole.DEPUTY, comrades.values());
            if (!row[6].isEmpty()) {
                bodies.count(demo.program, body, SINCE, Integer.valueOf(row[5]), Integer.parseInt(row[6]));
            }
        }
    }

    private void seat(BodyId body, String name, SeatRole role, Collection<List<DemoBuilder.Comrade>> comrades) {
        if (!name.isEmpty()) {
            seats.take(demo.program, body, person(name, comrades), role, SINCE, null);
        }
    }

    static PersonId person(String name, Collection<List<DemoBuilder.Comrade>> comrades) {
        return comrades.stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .person();
    }
}
