package vn.chibo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/**
 * The schools of the other four sources: a vocational school with cells by department, a lower-secondary school's
 * sectional organisation, an upper-secondary school's committee.
 */
@Component
@Profile("demo")
class SchoolsOfTheSources {
    private static final LocalDate POSTS_SINCE = LocalDate.of(2025, 3, 1);

    private final DemoBuilder demo;
    private final Clock clock;

    SchoolsOfTheSources(DemoBuilder demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    /** Adds its units to {@code units} by key; returns the comrades of each cell by the cell's key. */
    Map<String, List<DemoBuilder.Comrade>> build(Map<String, UnitId> units, InventedPeople people) {
        Map<String, List<DemoBuilder.Comrade>> comrades = new HashMap<>();
        List<String[]> schools = DemoText.rows("schools.csv");
        for (String[] row : schools) {
            LocalDate founded = LocalDate.parse(row[6]);
            units.put(
                    row[0],
                    demo.unit(
                            units.get(row[1]),
                            UnitKind.valueOf(row[2]),
                            row[3],
                            row[4],
                            SchoolLevel.valueOf(row[5]),
                            founded));
            if (!row[8].equals("0")) {
                LocalDate from = founded.isBefore(DemoBuilder.ONCE) ? DemoBuilder.ONCE : founded;
                demo.staff(
                        units.get(row[0]),
                        from,
                        Integer.parseInt(row[8]),
                        Integer.parseInt(row[9]),
                        Integer.parseInt(row[10]));
            }
        }
        Map<String, List<String[]>> named = new LinkedHashMap<>();
        DemoText.rows("comrades.csv").forEach(row -> named.computeIfAbsent(row[0], key -> new ArrayList<>())
                .add(row));
        for (String[] row : schools) {
            var known = named.getOrDefault(row[0], List.of());
            List<DemoBuilder.Joining> joinings = new ArrayList<>();
            known.forEach(one -> joinings.add(named(one, people)));
            for (int i = 0; i < Integer.parseInt(row[7]); i++) {
                joinings.add(invented(people));
            }
            comrades.put(row[0], demo.members(units.get(row[0]), joinings));
            for (int i = 0; i < known.size(); i++) {
                posts(known.get(i)[8], comrades.get(row[0]).get(i), units);
            }
        }
        return comrades;
    }

    private DemoBuilder.Joining named(String[] row, InventedPeople people) {
        boolean probationary = row[6].equals("probation");
        // Twelve full months have just passed, so that the next meeting considers the recognition.
        LocalDate joined = probationary ? LocalDate.now(clock).minusYears(1).minusDays(2) : LocalDate.parse(row[6]);
        var data = people.person(row[1], row[2].equals("F"), row[3], row[4], row[5], joined);
        return new DemoBuilder.Joining(data, joined, probationary ? null : LocalDate.parse(row[7]), inCell(joined));
    }

    private void posts(String held, DemoBuilder.Comrade comrade, Map<String, UnitId> units) {
        for (String post : held.isEmpty() ? new String[0] : held.split(" ")) {
            String[] parts = post.split("@");
            demo.post(units.get(parts[1]), comrade.person(), PostKind.valueOf(parts[0]), POSTS_SINCE);
        }
    }

    private static DemoBuilder.Joining invented(InventedPeople people) {
        LocalDate joined = people.between(LocalDate.of(1996, 1, 1), LocalDate.of(2023, 1, 1));
        var data = people.somebody(people.word("teacher"), "TEACHER", "", joined);
        return new DemoBuilder.Joining(data, joined, joined.plusYears(1), inCell(joined));
    }

    /** The schools' cells were founded by 2010; who joined earlier came with the founding. */
    private static LocalDate inCell(LocalDate joined) {
        LocalDate founding = LocalDate.of(2010, 9, 5);
        return joined.isBefore(founding) ? founding : joined;
    }
}
