package vn.chibo.admissions.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.AccompanyCandidate;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.Criterion;
import vn.chibo.admissions.FollowCase;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Who the candidate is, who helps, what is said of him or her. */
@Controller
class CasePeopleController {
    private final AccompanyCandidate helpers;
    private final FollowCase follow;
    private final CaseActions actions;

    CasePeopleController(AccompanyCandidate helpers, FollowCase follow, CaseActions actions) {
        this.helpers = helpers;
        this.follow = follow;
        this.actions = actions;
    }

    @PostMapping("/admissions/{id}/helpers")
    Object helper(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return actions.doing(actor, id, typed, redirect, "admissions.flash.helper", () -> {
            UUID member = TypedFields.id(typed.get("helper"));
            if (member == null) {
                throw RuleViolation.at("helper", "admissions.helper.choose");
            }
            helpers.assign(actor, id, new MemberId(member));
        });
    }

    @PostMapping("/admissions/{id}/helpers/{member}/release")
    Object release(Actor actor, @PathVariable CaseId id, @PathVariable MemberId member, RedirectAttributes redirect) {
        return actions.doing(
                actor, id, Map.of(), redirect, "admissions.flash.released", () -> helpers.release(actor, id, member));
    }

    @PostMapping("/admissions/{id}/remarks")
    Object remark(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Criterion criterion = Arrays.stream(Criterion.values())
                .filter(one -> one.name().equals(typed.get("criterion")))
                .findFirst()
                .orElse(null);
        return actions.doing(
                actor,
                id,
                typed,
                redirect,
                "admissions.flash.noted",
                () -> follow.remark(actor, id, criterion, TypedFields.text(typed.get("remark"))));
    }

    @PostMapping("/admissions/{id}/person")
    Object describe(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var form = new CandidateForm(
                "",
                typed.get("birthDate"),
                "",
                typed.get("occupation"),
                typed.get("generalEducation"),
                "",
                typed.get("support"));
        return actions.doing(
                actor, id, typed, redirect, "admissions.flash.recorded", () -> follow.describe(actor, id, form.data()));
    }
}
