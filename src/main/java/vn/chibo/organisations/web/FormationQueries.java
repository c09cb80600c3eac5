package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.Headcount;
import vn.chibo.organisations.UnitKind;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Holds a unit of a day against the rules of its forming; what does not fit is explained, never refused. */
@ReadModel
class FormationQueries {
    private final JdbcClient jdbc;
    private final Headcount headcount;
    private final Rulebook rulebook;

    FormationQueries(JdbcClient jdbc, Headcount headcount, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.headcount = headcount;
        this.rulebook = rulebook;
    }

    private record Unit(UnitKind kind, String path) {}

    private record Sizes(int members, int committee, int standing, int inspection) {}

    List<FormationLine> of(Actor actor, UnitId unit, LocalDate day) {
        List<FormationLine> lines = new ArrayList<>();
        jdbc.sql("""
                select v.kind, u.path from organisations.unit_version v join organisations.unit u on u.id = v.unit_id
                where v.unit_id = ? and v.valid @> ?
                """)
                .param(unit.value())
                .param(day)
                .query(Unit.class)
                .optional()
                .ifPresent(found -> {
                    int official = official(actor, unit, day);
                    Sizes sizes = sizes(unit, day);
                    Checked checked = new Checked(unit, found, day, lines);
                    rule("formation", checked, rule -> size(checked, "members", rule, official));
                    rule("committee", checked, rule -> committee(checked, rule, official, sizes));
                    rule("standing", checked, rule -> recorded(checked, "standing", rule, sizes.standing()));
                    rule("inspection", checked, rule -> recorded(checked, "inspection", rule, sizes.inspection()));
                });
        return lines;
    }

    private record Checked(UnitId unit, Unit found, LocalDate day, List<FormationLine> lines) {}

    private void rule(String what, Checked checked, java.util.function.Consumer<Rule> check) {
        String code = "organisations." + what + "." + checked.found.kind();
        rulebook.find(code, checked.found.path(), checked.day).ifPresent(check);
    }

    private void committee(Checked checked, Rule rule, int official, Sizes sizes) {
        if (!rule.value().containsKey("from")) {
            recorded(checked, "committee", rule, sizes.committee());
        } else if (official >= rule.number("from") && sizes.members() == 0) {
            add(checked, "organisations.forming.committee.none", rule, official, rule.number("from"));
        } else if (official < rule.number("from") && sizes.members() > 0) {
            add(checked, "organisations.forming.committee.early", rule, official, rule.number("from"));
        } else if (sizes.members() > 0) {
            size(checked, "committee", rule, sizes.committee());
        }
    }

    /** Nobody on record means not recorded yet, which is no finding. */
    private void recorded(Checked checked, String what, Rule rule, int found) {
        if (found > 0) {
            size(checked, what, rule, found);
        }
    }

    private void size(Checked checked, String what, Rule rule, int found) {
        if (rule.value().containsKey("least") && found < rule.number("least")) {
            add(checked, "organisations.forming." + what + ".few", rule, found, rule.number("least"));
        }
        if (rule.value().containsKey("most") && found > rule.number("most")) {
            add(checked, "organisations.forming." + what + ".many", rule, found, rule.number("most"));
        }
    }

    private void add(Checked checked, String key, Rule rule, int found, int asked) {
        checked.lines.add(new FormationLine(
                key,
                found,
                asked,
                rule,
                jdbc.sql("""
                        select number, decided_on from organisations.consent
                        where unit_id = ? and rule = ? and decided_on <= ? order by decided_on
                        """)
                        .param(checked.unit.value())
                        .param(rule.code())
                        .param(checked.day)
                        .query(FormationLine.Consent.class)
                        .list()));
    }

    /** Of the whole organisation: a school's Party organisation has its members in its cells. */
    private int official(Actor actor, UnitId unit, LocalDate day) {
        List<UnitId> units =
                jdbc.sql("""
                with recursive down (id) as (
                    select cast(:unit as uuid)
                    union all
                    select v.unit_id from down d
                    join organisations.unit_version v on v.parent_id = d.id and v.valid @> cast(:day as date))
                select id from down
                """).param("unit", unit.value()).param("day", day).query(UUID.class).list().stream()
                        .map(UnitId::new)
                        .toList();
        return headcount.of(actor, units, day).values().stream()
                .mapToInt(Headcount.Count::official)
                .sum();
    }

    private Sizes sizes(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                select count(distinct person_id) filter (where kind in ('COMMITTEE_MEMBER', 'STANDING_MEMBER')) as members,
                       count(distinct person_id) filter (where kind in
                           ('SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER')) as committee,
                       case when bool_or(kind = 'STANDING_MEMBER') then count(distinct person_id) filter
                           (where kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER')) else 0 end as standing,
                       count(distinct person_id) filter (where kind = 'INSPECTION_MEMBER') as inspection
                from organisations.post where unit_id = ? and held @> ?
                """).param(unit.value()).param(day).query(Sizes.class).single();
    }
}
