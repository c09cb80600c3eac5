package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** The organisations the actor sees, as of any day. */
@Controller
class OrganisationsController {
    private final TreeQueries tree;
    private final Clock clock;

    OrganisationsController(TreeQueries tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    OrganisationsPage list(
            Actor actor,
            @RequestParam(name = "of", required = false) UnitId of,
            @RequestParam(name = "on", required = false) String on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Days.or(on, today);
        var rows = tree.below(actor, of == null ? actor.requiredUnit() : of, day);
        boolean whole = rows.stream().mapToInt(UnitRow::below).sum() == rows.size() - 1;
        return new OrganisationsPage(day, day.equals(today), rows, whole);
    }
}
