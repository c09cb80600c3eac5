package vn.chibo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/**
 * The district of the fifth source: 36 school cells, 35 under nine communes and towns and one under the district
 * committee, 859 members of 1,151 staff, 785 of them teachers, 210 admitted 2017–2022. On 1 July 2025 the district and
 * its communes end and the cells go to four new communes.
 */
@Component
@Profile("demo")
class DistrictOfSchools {
    private static final LocalDate COUNTED = LocalDate.of(2022, 5, 17);
    private static final LocalDate FIRST_ADMISSION = LocalDate.of(2017, 1, 1);

    private static final LocalDate POSTS_SINCE = LocalDate.of(2022, 1, 1);
    private static final int COMMITTEE_FROM = 9;

    private final DemoBuilder demo;
    private final ReformOfJuly reform;

    DistrictOfSchools(DemoBuilder demo, ReformOfJuly reform) {
        this.demo = demo;
        this.reform = reform;
    }

    /** Builds it under a province; returns today's communes and cells by name. */
    Map<String, UnitId> build(UnitId province, InventedPeople people) {
        Map<String, UnitId> units = new HashMap<>();
        String[] names = DemoText.rows("committees.csv").stream()
                .filter(row -> row[0].equals("DISTRICT"))
                .findFirst()
                .orElseThrow();
        UnitId district = demo.unit(province, UnitKind.DISTRICT_PARTY, names[1], names[2], DemoBuilder.ONCE);
        List<String[]> cells = DemoText.rows("district.csv");
        for (String[] row : cells) {
            UnitId old = row[3].isEmpty()
                    ? district
                    : units.computeIfAbsent(
                            "old:" + row[3],
                            key -> demo.unit(district, UnitKind.COMMUNE_PARTY, row[3], row[5], DemoBuilder.ONCE));
            units.put(row[0], cell(row, old, people));
        }
        reform.decide(province, district, cells, units, names[3], people);
        return units;
    }

    private UnitId cell(String[] row, UnitId parent, InventedPeople people) {
        int members = Integer.parseInt(row[6]);
        int others = Integer.parseInt(row[7]);
        int admitted = Integer.parseInt(row[8]);
        LocalDate founded = LocalDate.of(Integer.parseInt(row[2]), 9, 5);
        UnitId cell = demo.unit(parent, UnitKind.GRASSROOTS_CELL, row[0], row[5], SchoolLevel.valueOf(row[1]), founded);
        LocalDate begun = founded.isBefore(DemoBuilder.ONCE) ? DemoBuilder.ONCE : founded;
        demo.staff(cell, begun, number(row, 10), number(row, 11), number(row, 12));
        List<DemoBuilder.Joining> joinings = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            boolean recent = i >= members - admitted;
            LocalDate joined = recent
                    ? people.between(FIRST_ADMISSION, COUNTED)
                    : people.between(LocalDate.of(1990, 1, 1), FIRST_ADMISSION);
            String post = i == 0 ? row[9] : i == 1 ? other(row[9]) : "";
            boolean employee = i >= 2 && i < 2 + others;
            String job = people.word(
                    post.equals("PRINCIPAL") ? "principal" : !post.isEmpty() ? "vice" : employee ? "staff" : "teacher");
            String kind = !post.isEmpty() ? "MANAGER" : employee ? "STAFF" : "TEACHER";
            joinings.add(new DemoBuilder.Joining(
                    people.somebody(job, kind, post, joined),
                    joined,
                    joined.plusYears(1),
                    joined.isBefore(begun) ? begun : joined));
        }
        var comrades = demo.members(cell, joinings);
        demo.post(cell, comrades.getFirst().person(), PostKind.SECRETARY, POSTS_SINCE);
        demo.post(cell, comrades.get(1).person(), PostKind.DEPUTY_SECRETARY, POSTS_SINCE);
        if (members >= COMMITTEE_FROM) {
            demo.post(cell, comrades.get(2 + others).person(), PostKind.COMMITTEE_MEMBER, POSTS_SINCE);
        }
        return cell;
    }

    private static String other(String post) {
        return post.equals("PRINCIPAL") ? "VICE_PRINCIPAL" : "PRINCIPAL";
    }

    private static int number(String[] row, int column) {
        return Integer.parseInt(row[column]);
    }
}
