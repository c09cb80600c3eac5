package vn.chibo.rulebook;

import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * One rule of a file, beside what the organisation has.
 *
 * @param line where it begins in the file
 * @param now what is in force there on its first day; null before any such rule
 * @param problem why it cannot be taken over; null when it can
 */
public record RuleFileRow(
        int line,
        RuleDraft draft,
        Outcome outcome,
        @Nullable Rule now,
        @Nullable RuleViolation problem) {

    public enum Outcome {
        NEW,
        SAME,
        REFUSED
    }
}
