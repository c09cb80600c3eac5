package vn.chibo.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new or ended version changes: the rule, the subtree, and the days from {@code from} to before {@code until}.
 */
public record RuleChange(
        String code,
        String unitPath,
        LocalDate from,
        @Nullable LocalDate until) {
    /** One of these codes, or of a family such as {@code vote.}. */
    public boolean concerns(String... codes) {
        for (String one : codes) {
            if (one.endsWith(".") ? code.startsWith(one) : code.equals(one)) {
                return true;
            }
        }
        return false;
    }
}
