package vn.chibo.cadres.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Where cadre work begins: the unit acted for, or one below it. */
@Controller
class OverviewController {
    private final OverviewQueries queries;

    OverviewController(OverviewQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/cadres")
    OverviewPage own(Actor actor) {
        return queries.page(actor, actor.requiredUnit());
    }

    @GetMapping("/cadres/units/{id}")
    OverviewPage of(Actor actor, @PathVariable UnitId id) {
        return queries.page(actor, id);
    }
}
