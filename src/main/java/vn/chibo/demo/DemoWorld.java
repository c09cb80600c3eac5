package vn.chibo.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.launch.FirstStart;
import vn.chibo.launch.Greeting;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/** Loads the demo once and tells its accounts at every start. */
@Component
@Profile("demo")
@Order(1)
class DemoWorld implements FirstStart, Greeting {
    private static final String PASSWORD = "sinh-hoat-2026";

    private final DemoBuilder demo;
    private final DistrictOfSchools district;
    private final SchoolsOfTheSources schools;
    private final BodiesOfTheSchool bodies;
    private final LivingHistory history;
    private final CadresOfTheCell cadres;
    private final TransactionTemplate transaction;

    DemoWorld(
            DemoBuilder demo,
            DistrictOfSchools district,
            SchoolsOfTheSources schools,
            BodiesOfTheSchool bodies,
            LivingHistory history,
            CadresOfTheCell cadres,
            TransactionTemplate transaction) {
        this.demo = demo;
        this.district = district;
        this.schools = schools;
        this.bodies = bodies;
        this.history = history;
        this.cadres = cadres;
        this.transaction = transaction;
    }

    /** One transaction: half a world is never seen, and the disk is waited for once. */
    @Override
    public List<String> load() {
        transaction.executeWithoutResult(status -> build());
        return List.of();
    }

    private void build() {
        var people = new InventedPeople();
        Map<String, UnitId> units = new HashMap<>();
        Map<String, String[]> committees = new HashMap<>();
        DemoText.rows("committees.csv").forEach(row -> committees.put(row[0], row));
        UnitId root = demo.root(committees.get("ROOT")[1]);
        UnitId province = committee(committees.get("PROVINCE"), root, UnitKind.PROVINCE_PARTY);
        units.put("province", province);
        units.put("agencies", committee(committees.get("AGENCIES"), province, UnitKind.AGENCIES_PARTY));
        units.put("ward", committee(committees.get("WARD"), province, UnitKind.COMMUNE_PARTY));
        units.putAll(district.build(province, people));
        var comrades = schools.build(units, people);
        bodies.build(units, comrades);
        accounts(units, comrades, people, root);
        history.live(units.get("voc.dt"), 0, LivingHistory.NextMonth.DRAFTED);
        cadres.build(units.get("voc.dt"));
        history.live(units.get("sen.1"), 5, LivingHistory.NextMonth.ANNOUNCED);
        history.live(units.get(DemoText.rows("district.csv").getFirst()[0]), 9, LivingHistory.NextMonth.NOTHING);
    }

    private UnitId committee(String[] row, UnitId parent, UnitKind kind) {
        return demo.unit(parent, kind, row[1], row[2], DemoBuilder.ONCE);
    }

    private void accounts(
            Map<String, UnitId> units,
            Map<String, List<DemoBuilder.Comrade>> comrades,
            InventedPeople people,
            UnitId root) {
        for (String[] row : DemoText.rows("accounts.csv")) {
            var comrade = comrades.get(row[2]).stream()
                    .filter(one -> one.name().equals(row[1]))
                    .findFirst()
                    .orElseThrow();
            demo.account(comrade.cell(), comrade.person(), row[0], PASSWORD);
        }
        for (String[] row : DemoText.rows("officers.csv")) {
            UnitId unit = row[2].equals("root") ? root : units.get(row[2]);
            var data = people.person(row[1], true, row[3], "STAFF", "", DemoBuilder.REFORM.minusYears(12));
            var person = demo.officer(unit, data, PostKind.valueOf(row[4]), DemoBuilder.REFORM);
            demo.account(unit, person, row[0], PASSWORD);
        }
    }

    @Override
    public List<String> lines() {
        return java.util.stream.Stream.of("accounts.csv", "officers.csv")
                .flatMap(file -> DemoText.rows(file).stream())
                .map(row -> row[0] + " / " + PASSWORD + " – " + row[row.length == 4 ? 3 : 5])
                .toList();
    }
}
