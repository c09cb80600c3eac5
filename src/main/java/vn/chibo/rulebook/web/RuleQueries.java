package vn.chibo.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleUnit;
import vn.chibo.rulebook.RuleUnits;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** What holds for an organisation on a day, and where that differs from the country. */
@ReadModel
class RuleQueries {
    private final Rulebook rulebook;
    private final RuleUnits units;
    private final Access access;
    private final Clock clock;

    RuleQueries(Rulebook rulebook, RuleUnits units, Access access, Clock clock) {
        this.rulebook = rulebook;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    RulesPage page(Actor actor, UnitId asked, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        RuleUnit unit = unit(actor, asked);
        boolean mayIssue = access.may(actor, Permission.KEEP_RULES, asked);
        Map<String, List<Rule>> versions =
                rulebook.versions(unit.path()).stream().collect(Collectors.groupingBy(Rule::code));
        Map<String, List<RulesPage.Line>> groups = rulebook.family("", unit.path(), day).stream()
                .map(rule -> line(actor, unit, rule, versions.get(rule.code()), day, mayIssue))
                .collect(Collectors.groupingBy(RuleQueries::group, TreeMap::new, Collectors.toList()));
        return new RulesPage(
                day,
                day.equals(today),
                unit,
                units.choices(actor, today),
                mayIssue,
                groups.entrySet().stream()
                        .map(group -> new RulesPage.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** The organisation as it is called today; NotFound outside the scope. */
    RuleUnit unit(Actor actor, UnitId asked) {
        return units.find(actor, asked, LocalDate.now(clock)).orElseThrow(NotFound::new);
    }

    void requireKept(Actor actor, UnitId unit) {
        unit(actor, unit);
        access.require(actor, Permission.KEEP_RULES, unit);
    }

    private RulesPage.Line line(
            Actor actor, RuleUnit unit, Rule rule, List<Rule> versions, LocalDate day, boolean mayIssue) {
        boolean own = unit.id().equals(rule.scope());
        return new RulesPage.Line(
                rule,
                rule.scope() == null ? null : country(versions, day),
                rule.scope() == null ? "" : units.name(actor, rule.scope(), unit.id(), LocalDate.now(clock)),
                versions.stream().filter(other -> !other.id().equals(rule.id())).toList(),
                mayIssue && rule.mayBeChangedBy(unit.level()),
                mayIssue && own && rule.until() == null);
    }

    private static @Nullable Rule country(List<Rule> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.scope() == null && version.holdsOn(day))
                .findFirst()
                .orElse(null);
    }

    private static String group(RulesPage.Line line) {
        return line.rule().code().replaceFirst("\\..*", "");
    }
}
