package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Consents;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.OfficialMembers;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.UnitKind;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * What the rules of forming say of units after a decision. They warn and explain, line by line; a consent of the upper
 * committee that is on record answers the warning.
 */
@Component
class ChecksOfForming {
    private final JdbcClient jdbc;
    private final OfficialMembers official;
    private final Consents consents;
    private final Rulebook rulebook;

    ChecksOfForming(JdbcClient jdbc, OfficialMembers official, Consents consents, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.official = official;
        this.consents = consents;
        this.rulebook = rulebook;
    }

    /** The numbers that forming asks for, as the rulebook has them on the day. */
    List<Finding> numbers(Actor actor, Reorganisation plan, Snapshot after) {
        List<Finding> findings = new ArrayList<>();
        for (Snapshot.Node node : after.nodes()) {
            if (!node.concerned()) {
                continue;
            }
            rulebook.find(code("formation", node.kind()), actor.path(), plan.day())
                    .ifPresent(rule -> {
                        int members = official.of(actor, new UnitId(node.id()), plan.day());
                        if (rule.value().containsKey("least") && members < rule.number("least")) {
                            findings.add(number(plan, node, rule, "too-few", members, rule.number("least")));
                        }
                        if (rule.value().containsKey("most") && members > rule.number("most")) {
                            findings.add(number(plan, node, rule, "too-many", members, rule.number("most")));
                        }
                    });
        }
        return findings;
    }

    /** About no unit but by its name, for one that the decision makes has no page yet. */
    private Finding number(Reorganisation plan, Snapshot.Node node, Rule rule, String which, int members, int asked) {
        return answered(new UnitId(node.id()), rule, plan.day())
                .map(consent -> Finding.inform(
                        null, "organisations.formation.consented", node.name(), consent.number(), rule.source()))
                .orElseGet(() -> Finding.warn(
                        null, "organisations.formation." + which, node.name(), members, asked, rule.source()));
    }

    private record Ended(UUID unit, UnitKind kind, String path, LocalDate until, String source) {}

    /**
     * Units of a kind that no longer exists on the day of the decision, such as a district committee after 1 July 2025:
     * what was formed once may be brought back only with open eyes and the upper committee's word.
     *
     * @param asOf the day whose version of each unit is looked at
     */
    List<Finding> kinds(Reorganisation plan, Collection<UnitId> units, LocalDate asOf) {
        return jdbc
                .sql("""
                select v.unit_id as unit, v.kind, u.path, upper(k.valid) as until, k.source
                from organisations.unit_version v
                join organisations.unit u on u.id = v.unit_id
                join organisations.unit_kind k on k.code = v.kind
                where v.unit_id = any(:units) and v.valid @> cast(:asOf as date) and upper(k.valid) <= :day
                order by v.name collate shared.vietnamese
                """)
                .param("units", UnitId.values(units))
                .param("asOf", asOf)
                .param("day", plan.day())
                .query(Ended.class)
                .list()
                .stream()
                .map(ended -> kind(plan, ended))
                .toList();
    }

    private Finding kind(Reorganisation plan, Ended ended) {
        UnitId unit = new UnitId(ended.unit());
        Optional<Rule> rule = rulebook.find(code("kind", ended.kind()), ended.path(), plan.day());
        String basis = rule.map(Rule::basis).orElse(ended.source());
        return rule.flatMap(found -> answered(unit, found, plan.day()))
                .map(consent -> Finding.inform(
                        unit, "organisations.decision.kind-consented", ended.until(), basis, consent.number()))
                .orElseGet(() -> Finding.warn(unit, "organisations.decision.kind-ended", ended.until(), basis));
    }

    private Optional<Consents.Consent> answered(UnitId unit, Rule rule, LocalDate day) {
        return consents.of(unit, rule.code(), day).stream().findFirst();
    }

    private static String code(String what, UnitKind kind) {
        return "organisations." + what + "." + kind;
    }
}
