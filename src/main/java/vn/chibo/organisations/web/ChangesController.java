package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** What changed in the apparatus between two days; the last twelve months unless asked otherwise. */
@Controller
class ChangesController {
    private final ChangesQueries queries;
    private final Clock clock;

    ChangesController(ChangesQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/organisations/changes")
    ChangesPage show(
            Actor actor,
            @RequestParam(name = "of", required = false) UnitId of,
            @RequestParam(name = "from", required = false) String from,
            @RequestParam(name = "until", required = false) String until) {
        LocalDate today = LocalDate.now(clock);
        return queries.page(
                actor,
                of == null ? actor.requiredUnit() : of,
                Objects.requireNonNull(Days.or(from, today.minusYears(1))),
                Objects.requireNonNull(Days.or(until, today)));
    }
}
