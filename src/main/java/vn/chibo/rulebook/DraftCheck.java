package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** Whether a version may stand in the book for a subtree; nothing is written here. */
@Component
class DraftCheck {
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_TEXT = 2000;

    private final Rulebook rulebook;
    private final Parameters parameters;

    DraftCheck(Rulebook rulebook, Parameters parameters) {
        this.rulebook = rulebook;
        this.parameters = parameters;
    }

    /** The draft as it would be written: trimmed, with its whole value. */
    RuleDraft checked(RuleUnit unit, RuleDraft draft) {
        Rule base = base(unit, draft);
        if (!base.mayBeChangedBy(unit.level())) {
            throw RuleViolation.at("code", "rulebook.issue.may-not-differ." + base.mayDiffer());
        }
        LocalDate until = draft.until();
        if (until != null && !until.isAfter(draft.from())) {
            throw RuleViolation.at("until", "rulebook.issue.until-before-from");
        }
        RuleDraft checked = new RuleDraft(
                draft.code(),
                draft.from(),
                until,
                parameters.checked(base, draft.value()),
                text("source", draft.source(), LONGEST_SOURCE),
                draft.article().strip(),
                text("plainVietnamese", draft.plainVietnamese(), LONGEST_TEXT),
                text("plainEnglish", draft.plainEnglish(), LONGEST_TEXT),
                draft.verified());
        refuseOverlap(unit, checked);
        return checked;
    }

    /** What the subtree has on the first day without the new version; it decides who may differ and in what. */
    Rule base(RuleUnit unit, RuleDraft draft) {
        return rulebook.find(draft.code(), unit.path(), draft.from()).orElseThrow(() -> missing(unit, draft));
    }

    private RuntimeException missing(RuleUnit unit, RuleDraft draft) {
        boolean known = rulebook.versions(unit.path()).stream()
                .anyMatch(rule -> rule.code().equals(draft.code()));
        return known ? RuleViolation.at("from", "rulebook.issue.before-country", draft.from()) : new NotFound();
    }

    /** An own version that began earlier gives way; one that begins later would overlap. */
    private void refuseOverlap(RuleUnit unit, RuleDraft draft) {
        Optional<Rule> later = rulebook.versions(unit.path()).stream()
                .filter(rule -> unit.id().equals(rule.scope()) && rule.code().equals(draft.code()))
                .filter(rule -> !rule.from().isBefore(draft.from()) && begins(rule, draft.until()))
                .findFirst();
        later.ifPresent(rule -> {
            throw RuleViolation.at("from", "rulebook.issue.overlap", rule.from());
        });
    }

    private static boolean begins(Rule rule, @Nullable LocalDate before) {
        return before == null || rule.from().isBefore(before);
    }

    private static String text(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw RuleViolation.at(field, "rulebook.issue.text." + field, longest);
        }
        return text;
    }

    /** For the audit: each part of the value under the name its words have, and the source. */
    static Map<String, Object> facts(String code, Map<String, Object> value, String source) {
        Map<String, Object> facts = new TreeMap<>();
        value.forEach((name, part) -> facts.put(code + "." + name, part));
        facts.put("source", source);
        return facts;
    }
}
