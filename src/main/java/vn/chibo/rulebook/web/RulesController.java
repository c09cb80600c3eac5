package vn.chibo.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;

/** All rules in one place, each at {@code /rules#code}, where "why?" leads. */
@Controller
class RulesController {
    private final RuleQueries queries;
    private final Clock clock;

    RulesController(RuleQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/rules")
    RulesPage list(
            Actor actor,
            @RequestParam(required = false) String on,
            @RequestParam(required = false, defaultValue = "") String unit) {
        return queries.page(actor, Typed.unit(actor, unit), Typed.day(on, LocalDate.now(clock)));
    }
}
