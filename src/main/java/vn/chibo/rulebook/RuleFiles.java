package vn.chibo.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Access;
import vn.chibo.rulebook.RuleFileRow.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** An organisation's own rules as a file, and a file beside what an organisation has. */
@ReadModel
public class RuleFiles {
    private final RuleFileText text;
    private final RuleUnits units;
    private final Rulebook rulebook;
    private final DraftCheck check;
    private final Access access;
    private final Clock clock;

    RuleFiles(RuleFileText text, RuleUnits units, Rulebook rulebook, DraftCheck check, Access access, Clock clock) {
        this.text = text;
        this.units = units;
        this.rulebook = rulebook;
        this.check = check;
        this.access = access;
        this.clock = clock;
    }

    /** Every own version of the organisation, past ones too. */
    public String export(Actor actor, UnitId unit) {
        RuleUnit holder = holder(actor, unit);
        List<Rule> own = rulebook.versions(holder.path()).stream()
                .filter(rule -> unit.equals(rule.scope()))
                .toList();
        return text.write(holder.name(), LocalDate.now(clock), own);
    }

    /** Row by row what the file would change; a file that cannot be read is refused with the line. */
    public List<RuleFileRow> compare(Actor actor, UnitId unit, String content) {
        RuleUnit holder = holder(actor, unit);
        access.require(actor, Permission.KEEP_RULES, unit);
        List<Rule> versions = rulebook.versions(holder.path());
        List<RuleFileRow> rows = new ArrayList<>();
        for (RuleFileText.Line line : text.read(content)) {
            rows.add(row(holder, versions, line, rows));
        }
        return rows;
    }

    private RuleFileRow row(RuleUnit holder, List<Rule> versions, RuleFileText.Line line, List<RuleFileRow> earlier) {
        RuleDraft draft = line.draft();
        Rule now = rulebook.find(draft.code(), holder.path(), draft.from()).orElse(null);
        RuleViolation twice = overlap(draft, earlier);
        if (twice != null) {
            return new RuleFileRow(line.number(), draft, Outcome.REFUSED, now, twice);
        }
        if (versions.stream().anyMatch(rule -> same(rule, draft))) {
            return new RuleFileRow(line.number(), draft, Outcome.SAME, now, null);
        }
        try {
            return new RuleFileRow(line.number(), check.checked(holder, draft), Outcome.NEW, now, null);
        } catch (RuleViolation problem) {
            return new RuleFileRow(line.number(), draft, Outcome.REFUSED, now, problem);
        } catch (NotFound unknown) {
            var problem = new RuleViolation("rulebook.file.unknown");
            return new RuleFileRow(line.number(), draft, Outcome.REFUSED, now, problem);
        }
    }

    private static @Nullable RuleViolation overlap(RuleDraft draft, List<RuleFileRow> earlier) {
        return earlier.stream()
                .filter(row -> row.draft().code().equals(draft.code()) && overlap(row.draft(), draft))
                .findFirst()
                .map(row -> new RuleViolation("rulebook.file.twice", row.line()))
                .orElse(null);
    }

    private static boolean overlap(RuleDraft one, RuleDraft other) {
        return (one.until() == null || other.from().isBefore(one.until()))
                && (other.until() == null || one.from().isBefore(other.until()));
    }

    private static boolean same(Rule rule, RuleDraft draft) {
        var own = new RuleDraft(
                rule.code(),
                rule.from(),
                rule.until(),
                rule.value(),
                rule.source(),
                rule.article(),
                rule.plainVietnamese(),
                rule.plainEnglish(),
                rule.verified());
        return own.equals(draft);
    }

    private RuleUnit holder(Actor actor, UnitId unit) {
        return units.find(actor, unit, LocalDate.now(clock)).orElseThrow(NotFound::new);
    }
}
