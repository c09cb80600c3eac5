package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Who came into the count and who left it, between any two days. */
@Controller
class MovementController {
    private final MovementQueries queries;
    private final Clock clock;

    MovementController(MovementQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** This year's movements unless asked for others. */
    @GetMapping("/members/movements")
    MovementPage show(
            Actor actor,
            @RequestParam(name = "of", required = false) @Nullable UnitId of,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "after", defaultValue = "") String after) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = FormDays.or(until, today);
        LocalDate start = FormDays.or(from, today.withDayOfYear(1).minusDays(1));
        MovementPage.Place place = MovementPage.Place.of(after);
        int number = page == null || place == null ? 1 : Math.max(page, 1);
        return queries.page(
                actor,
                of == null ? actor.requiredUnit() : of,
                new MovementPage.Asked(start.isAfter(end) ? end : start, end, number, place),
                today);
    }
}
