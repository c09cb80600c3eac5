package vn.chibo.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.BodyKind;
import vn.chibo.organisations.ChargeOver;
import vn.chibo.organisations.GiveCharge;
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
    private static final LocalDate CHARGED = LocalDate.of(2025, 9, 5);

    private final DemoBuilder demo;
    private final KeepBody bodies;
    private final HoldSeat seats;
    private final GiveCharge charges;

    BodiesOfTheSchool(DemoBuilder demo, KeepBody bodies, HoldSeat seats, GiveCharge charges) {
        this.demo = demo;
        this.bodies = bodies;
        this.seats = seats;
        this.charges = charges;
    }

    void build(Map<String, UnitId> units, Map<String, List<DemoBuilder.Comrade>> comrades) {
        for (String[] row : DemoText.rows("bodies.csv")) {
            BodyId body =
                    bodies.found(demo.program, units.get(row[0]), BodyKind.valueOf(row[1]), row[2], SINCE, null, "");
            seat(body, row[3], SeatRole.HEAD, comrades.values());
            seat(body, row[4], SeatRole.DEPUTY, comrades.values());
            if (!row[6].isEmpty()) {
                leadership(units.get(row[0]), body, person(row[4], comrades.values()));
                bodies.count(demo.program, body, SINCE, Integer.valueOf(row[5]), Integer.parseInt(row[6]));
            }
        }
    }

    /** The first source puts the union's standing vice-chair in charge of the mass organisations. */
    private void leadership(UnitId school, BodyId union, PersonId viceChair) {
        charges.give(demo.program, school, viceChair, ChargeOver.body(union), CHARGED, null, "");
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
