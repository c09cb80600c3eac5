package vn.chibo.rulebook;

import java.util.Comparator;
import java.util.List;
import vn.chibo.rulebook.RuleFileRow.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Takes a file's rules over as an organisation's own: all that are new, or none when one of them is refused. */
@UseCase
public class ImportRules {
    private final RuleFiles files;
    private final IssueRule rules;

    ImportRules(RuleFiles files, IssueRule rules) {
        this.files = files;
        this.rules = rules;
    }

    /** How many rules are new; the same file again changes nothing. */
    public int take(Actor actor, UnitId unit, String content) {
        List<RuleFileRow> rows = files.compare(actor, unit, content);
        rows.stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .findFirst()
                .ifPresent(row -> {
                    throw RuleViolation.at("file", "rulebook.file.refused", row.line());
                });
        List<RuleDraft> fresh = rows.stream()
                .filter(row -> row.outcome() == Outcome.NEW)
                .map(RuleFileRow::draft)
                .sorted(Comparator.comparing(RuleDraft::from))
                .toList();
        fresh.forEach(draft -> rules.issue(actor, unit, draft));
        return fresh.size();
    }
}
