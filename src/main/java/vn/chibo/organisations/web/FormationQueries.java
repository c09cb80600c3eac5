package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.Consents;
import vn.chibo.organisations.OfficialMembers;
import vn.chibo.organisations.UnitKind;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Holds a unit of a day against the rules of its forming; what does not fit is explained, never refused. */
@ReadModel
class FormationQueries {
    private static final String ENDED_KIND = "organisations.forming.kind.ended";

    private final JdbcClient jdbc;
    private final OfficialMembers official;
    private final Consents consents;
    private final Rulebook rulebook;

    FormationQueries(JdbcClient jdbc, OfficialMembers official, Consents consents, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.official = official;
        this.consents = consents;
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
                    int members = official.of(actor, unit, day);
                    Sizes sizes = sizes(unit, day);
                    Checked checked = new Checked(unit, found, day, lines);
                    rule("formation", checked, rule -> size(checked, "members", rule, members));
                    rule("committee", checked, rule -> committee(checked, rule, members, sizes));
                    rule("standing", checked, rule -> recorded(checked, "standing", rule, sizes.standing()));
                    rule("kind", checked, rule -> add(checked, ENDED_KIND, rule, 0, 0));
                    rule("inspection", checked, rule -> recorded(checked, "inspection", rule, sizes.inspection()));
                });
        return lines;
    }

    /** Of a unit that ended: whether its kind is one that may no longer be formed, should a decision bring it back. */
    List<FormationLine> ofEnded(Actor actor, UnitId unit, LocalDate day) {
        List<FormationLine> lines = new ArrayList<>();
        jdbc.sql("""
                select distinct on (v.unit_id) v.kind, u.path
                from organisations.unit_version v join organisations.unit u on u.id = v.unit_id
                where v.unit_id = :unit and not exists (select 1 from organisations.unit_version o
                                                        where o.unit_id = :unit and o.valid @> cast(:day as date))
                order by v.unit_id, v.valid desc
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Unit.class)
                .optional()
                .ifPresent(found -> {
                    Checked checked = new Checked(unit, found, day, lines);
                    rule("kind", checked, rule -> add(checked, ENDED_KIND, rule, 0, 0));
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
        checked.lines.add(
                new FormationLine(key, found, asked, rule, consents.of(checked.unit, rule.code(), checked.day)));
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
