package vn.chibo.members.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** Every version of the rules that a check of many rows asks, read once. */
final class Regulations {
    private final Map<String, List<Rule>> nearestFirst;

    Regulations(Rulebook rulebook, String path, String... codes) {
        nearestFirst = Arrays.stream(codes)
                .collect(Collectors.toMap(Function.identity(), code -> rulebook.versions(code, path)));
    }

    Optional<Rule> on(String code, LocalDate day) {
        for (Rule rule : nearestFirst.get(code)) {
            if (rule.holdsOn(day)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
