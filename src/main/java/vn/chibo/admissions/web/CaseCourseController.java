package vn.chibo.admissions.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.FollowCase;
import vn.chibo.admissions.PutOnAgenda;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Where a case goes: onto the programme, by other rules, to another cell, to its end. */
@Controller
class CaseCourseController {
    private final FollowCase follow;
    private final PutOnAgenda agenda;
    private final CaseActions actions;

    CaseCourseController(FollowCase follow, PutOnAgenda agenda, CaseActions actions) {
        this.follow = follow;
        this.agenda = agenda;
        this.actions = actions;
    }

    @PostMapping("/admissions/{id}/agenda")
    Object agenda(Actor actor, @PathVariable CaseId id, RedirectAttributes redirect) {
        return actions.doing(actor, id, Map.of(), redirect, "admissions.flash.agenda", () -> agenda.put(actor, id));
    }

    @PostMapping("/admissions/{id}/rules")
    Object rules(Actor actor, @PathVariable CaseId id, RedirectAttributes redirect) {
        return actions.doing(
                actor, id, Map.of(), redirect, "admissions.flash.rules", () -> follow.moveRules(actor, id));
    }

    @PostMapping("/admissions/{id}/handover")
    Object handOver(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return actions.doing(actor, id, typed, redirect, "admissions.flash.handed", () -> {
            UUID to = TypedFields.id(typed.get("to"));
            if (to == null) {
                throw RuleViolation.at("to", "admissions.handover.no-cell");
            }
            follow.handOver(actor, id, new UnitId(to));
        });
    }

    @PostMapping("/admissions/{id}/ending")
    Object stop(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return actions.doing(
                actor,
                id,
                typed,
                redirect,
                "admissions.flash.stopped",
                () -> follow.stop(actor, id, TypedFields.text(typed.get("reason"))));
    }
}
