package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What changed in the book since a running case began. A case keeps its day in a column {@code rules_as_of} and asks
 * every rule for that day, until somebody moves it on purpose.
 */
@Component
public class RulesSince {
    private final Rulebook rulebook;

    RulesSince(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Versions in force today that were not on the case's day, of rules whose codes begin with one of the prefixes. */
    public List<Rule> newer(String unitPath, LocalDate asOf, LocalDate today, String... prefixes) {
        Set<java.util.UUID> kept =
                rules(unitPath, asOf, prefixes).stream().map(Rule::id).collect(Collectors.toSet());
        return rules(unitPath, today, prefixes).stream()
                .filter(rule -> !kept.contains(rule.id()))
                .toList();
    }

    private List<Rule> rules(String unitPath, LocalDate day, String... prefixes) {
        return Arrays.stream(prefixes)
                .flatMap(prefix -> rulebook.family(prefix, unitPath, day).stream())
                .toList();
    }
}
