package vn.chibo.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;

/** All rules in one place, each at {@code /rules#code}, where "why?" leads. */
@Controller
class RulesController {
    private final Rulebook rulebook;
    private final Clock clock;

    RulesController(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/rules")
    RulesPage list(Actor actor, @RequestParam(required = false) String on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = day(on, today);
        Map<String, List<Rule>> versions =
                rulebook.versions(actor.path()).stream().collect(Collectors.groupingBy(Rule::code));
        Map<String, List<RulesPage.Line>> groups = rulebook.family("", actor.path(), day).stream()
                .map(rule -> new RulesPage.Line(rule, others(rule, versions)))
                .collect(Collectors.groupingBy(RulesController::group, TreeMap::new, Collectors.toList()));
        return new RulesPage(
                day,
                day.equals(today),
                groups.entrySet().stream()
                        .map(group -> new RulesPage.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static String group(RulesPage.Line line) {
        return line.rule().code().replaceFirst("\\..*", "");
    }

    private static List<Rule> others(Rule rule, Map<String, List<Rule>> versions) {
        return versions.get(rule.code()).stream()
                .filter(other -> !other.from().equals(rule.from()))
                .toList();
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
