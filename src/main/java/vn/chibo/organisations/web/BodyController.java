package vn.chibo.organisations.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.HoldSeat;
import vn.chibo.organisations.KeepBody;
import vn.chibo.organisations.SeatId;
import vn.chibo.organisations.SeatRole;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Bodies of a unit: founded, filled, counted, ended. */
@Controller
class BodyController {
    private final BodyQueries queries;
    private final KeepBody bodies;
    private final HoldSeat seats;

    BodyController(BodyQueries queries, KeepBody bodies, HoldSeat seats) {
        this.queries = queries;
        this.bodies = bodies;
        this.seats = seats;
    }

    @GetMapping("/organisations/{id}/bodies/new")
    BodyFormPage ask(Actor actor, @PathVariable UnitId id) {
        return queries.form(actor, id, new BodyForm(null, null, null, null, null), null);
    }

    @PostMapping("/organisations/{id}/bodies")
    Object found(Actor actor, @PathVariable UnitId id, @ModelAttribute BodyForm form) {
        queries.form(actor, id, form, null);
        try {
            BodyId body = bodies.found(
                    actor,
                    id,
                    form.chosenKind(),
                    form.name(),
                    Days.required("from", form.from()),
                    Days.read("until", form.until()),
                    form.basis());
            return "redirect:/bodies/" + body.value();
        } catch (RuleViolation violation) {
            return queries.form(actor, id, form, violation);
        }
    }

    @GetMapping("/bodies/{id}")
    BodyPage show(Actor actor, @PathVariable BodyId id) {
        return queries.page(actor, id, Map.of(), null);
    }

    @PostMapping("/bodies/{id}/seats")
    Object take(Actor actor, @PathVariable BodyId id, @RequestParam Map<String, String> form) {
        queries.requireKept(actor, id);
        return done(actor, id, form, () -> {
            SeatRole role = Typed.choice(SeatRole.class, text(form, "role"));
            seats.take(
                    actor,
                    id,
                    queries.person(actor, text(form, "person")),
                    role == null ? SeatRole.MEMBER : role,
                    Days.required("from", text(form, "from")),
                    Days.read("until", text(form, "until")));
        });
    }

    @PostMapping("/seats/{id}/ending")
    Object leave(Actor actor, @PathVariable SeatId id, @RequestParam Map<String, String> form) {
        BodyId body = queries.requireKept(actor, id);
        return done(
                actor, body, form, () -> seats.leave(actor, id, Days.required("leaveUntil", text(form, "leaveUntil"))));
    }

    @PostMapping("/bodies/{id}/counts")
    Object count(Actor actor, @PathVariable BodyId id, @RequestParam Map<String, String> form) {
        queries.requireKept(actor, id);
        return done(actor, id, form, () -> {
            Integer members = Typed.number("members", text(form, "members"));
            if (members == null) {
                throw RuleViolation.at("members", "organisations.body.counts");
            }
            bodies.count(
                    actor,
                    id,
                    Days.required("countFrom", text(form, "countFrom")),
                    Typed.number("committee", text(form, "committee")),
                    members);
        });
    }

    @PostMapping("/bodies/{id}/ending")
    Object end(Actor actor, @PathVariable BodyId id, @RequestParam Map<String, String> form) {
        queries.requireKept(actor, id);
        return done(actor, id, form, () -> bodies.end(actor, id, Days.required("endUntil", text(form, "endUntil"))));
    }

    private Object done(Actor actor, BodyId body, Map<String, String> form, Runnable change) {
        try {
            change.run();
            return "redirect:/bodies/" + body.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, body, form, violation);
        }
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }
}
