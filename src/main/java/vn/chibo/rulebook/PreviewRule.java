package vn.chibo.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** What a version would touch, before it is issued or ended. */
@ReadModel
public class PreviewRule {
    private final Access access;
    private final RuleUnits units;
    private final Rulebook rulebook;
    private final DraftCheck check;
    private final List<RuleImpact> impacts;
    private final Clock clock;

    PreviewRule(
            Access access,
            RuleUnits units,
            Rulebook rulebook,
            DraftCheck check,
            List<RuleImpact> impacts,
            Clock clock) {
        this.access = access;
        this.units = units;
        this.rulebook = rulebook;
        this.check = check;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** The version the subtree has today, from which a new one is written; refused to who may not write one. */
    public Rule base(Actor actor, UnitId unit, String code) {
        RuleUnit holder = holder(actor, unit);
        Rule base = rulebook.find(code, holder.path(), LocalDate.now(clock)).orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_RULES, unit);
        return base;
    }

    /** The open work in the subtree; a rule that is broken is thrown as at issuing. */
    public List<RuleImpact.Touched> issuing(Actor actor, UnitId unit, RuleDraft typed) {
        RuleUnit holder = holder(actor, unit);
        access.require(actor, Permission.KEEP_RULES, unit);
        RuleDraft draft = check.checked(holder, typed);
        return touched(actor, new RuleChange(draft.code(), holder.path(), draft.from(), draft.until()));
    }

    /** An own version that has not ended, with what its end on that day touches. */
    public Ending ending(Actor actor, UUID version, LocalDate until) {
        Rule rule =
                rulebook.version(version).filter(found -> found.scope() != null).orElseThrow(NotFound::new);
        RuleUnit holder = holder(actor, rule.scope());
        access.require(actor, Permission.KEEP_RULES, rule.scope());
        return new Ending(
                rule, holder, touched(actor, new RuleChange(rule.code(), holder.path(), until, rule.until())));
    }

    public record Ending(Rule rule, RuleUnit unit, List<RuleImpact.Touched> touched) {}

    private RuleUnit holder(Actor actor, UnitId unit) {
        return units.find(actor, unit, LocalDate.now(clock)).orElseThrow(NotFound::new);
    }

    private List<RuleImpact.Touched> touched(Actor actor, RuleChange change) {
        return impacts.stream()
                .flatMap(impact -> impact.touchedBy(actor, change).stream())
                .sorted(Comparator.comparing(RuleImpact.Touched::keeps).thenComparing(RuleImpact.Touched::day))
                .toList();
    }
}
