package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.EstablishUnit;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** One organisation, and establishing another below it. */
@Controller
class UnitController {
    private final UnitQueries queries;
    private final UnitKinds kinds;
    private final EstablishUnit establish;
    private final Clock clock;

    UnitController(UnitQueries queries, UnitKinds kinds, EstablishUnit establish, Clock clock) {
        this.queries = queries;
        this.kinds = kinds;
        this.establish = establish;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}")
    UnitPage show(Actor actor, @PathVariable UnitId id, @RequestParam(name = "on", required = false) String on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNull(Days.or(on, today));
        return queries.unit(actor, id, day, day.equals(today));
    }

    @GetMapping("/organisations/{id}/units/new")
    UnitFormPage ask(Actor actor, @PathVariable UnitId id) {
        return page(actor, id, new UnitForm(null, null, null, null, null, null, null), null);
    }

    @PostMapping("/organisations/{id}/units")
    Object found(Actor actor, @PathVariable UnitId id, @ModelAttribute UnitForm form) {
        queries.requireKept(actor, id);
        try {
            LocalDate from = Days.required("from", form.from());
            UnitId unit = establish.under(actor, id, form.data(from), from, Days.read("until", form.until()));
            return "redirect:/organisations/" + unit;
        } catch (RuleViolation violation) {
            return page(actor, id, form, violation);
        }
    }

    private UnitFormPage page(Actor actor, UnitId id, UnitForm form, @Nullable RuleViolation violation) {
        queries.requireKept(actor, id);
        LocalDate today = LocalDate.now(clock);
        return new UnitFormPage(
                id, queries.unit(actor, id, today, true).now().name(), kinds.on(actor, today), form, violation);
    }
}
