package vn.chibo.members.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** The rules a check of many rows asks, each read once per time of force. */
final class Regulations {
    private final Rulebook rulebook;
    private final String path;
    private final Map<String, List<Rule>> known = new HashMap<>();

    Regulations(Rulebook rulebook, String path) {
        this.rulebook = rulebook;
        this.path = path;
    }

    Optional<Rule> on(String code, LocalDate day) {
        List<Rule> rules = known.computeIfAbsent(code, none -> new ArrayList<>());
        Optional<Rule> cached = rules.stream()
                .filter(rule -> !day.isBefore(rule.from()) && (rule.until() == null || day.isBefore(rule.until())))
                .findFirst();
        if (cached.isPresent()) {
            return cached;
        }
        Optional<Rule> found = rulebook.find(code, path, day);
        found.ifPresent(rules::add);
        return found;
    }
}
