package vn.chibo.admissions.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.AccompanyCandidate;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.Criterion;
import vn.chibo.admissions.FollowCase;
import vn.chibo.admissions.PaperData;
import vn.chibo.admissions.PutOnAgenda;
import vn.chibo.admissions.RecordPaper;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;

/** One case and what is done with it. */
@Controller
class CaseController {
    private final CasePages pages;
    private final CaseForms forms;
    private final RecordPaper papers;
    private final AccompanyCandidate helpers;
    private final FollowCase follow;
    private final PutOnAgenda agenda;

    CaseController(
            CasePages pages,
            CaseForms forms,
            RecordPaper papers,
            AccompanyCandidate helpers,
            FollowCase follow,
            PutOnAgenda agenda) {
        this.pages = pages;
        this.forms = forms;
        this.papers = papers;
        this.helpers = helpers;
        this.follow = follow;
        this.agenda = agenda;
    }

    @GetMapping("/admissions/{id}")
    CasePage show(Actor actor, @PathVariable CaseId id) {
        return pages.page(actor, id);
    }

    @GetMapping("/admissions/{id}/forms/{form}")
    ResponseEntity<byte[]> form(Actor actor, @PathVariable CaseId id, @PathVariable String form) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mau-" + form.replaceAll("[^0-9A-Z_]", "") + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(forms.pdf(actor, id, form));
    }

    @PostMapping("/admissions/{id}/papers")
    Object paper(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return doing(
                actor, id, typed, redirect, "admissions.flash.recorded", () -> papers.record(actor, id, data(typed)));
    }

    @PostMapping("/admissions/{id}/papers/{paper}/withdrawal")
    Object withdraw(Actor actor, @PathVariable CaseId id, @PathVariable UUID paper, RedirectAttributes redirect) {
        return doing(
                actor, id, Map.of(), redirect, "admissions.flash.withdrawn", () -> papers.withdraw(actor, id, paper));
    }

    @PostMapping("/admissions/{id}/helpers")
    Object helper(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return doing(actor, id, typed, redirect, "admissions.flash.helper", () -> {
            UUID member = TypedFields.id(typed.get("helper"));
            if (member == null) {
                throw RuleViolation.at("helper", "admissions.helper.choose");
            }
            helpers.assign(actor, id, new MemberId(member));
        });
    }

    @PostMapping("/admissions/{id}/helpers/{member}/release")
    Object release(Actor actor, @PathVariable CaseId id, @PathVariable MemberId member, RedirectAttributes redirect) {
        return doing(
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
        return doing(
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
        return doing(
                actor, id, typed, redirect, "admissions.flash.recorded", () -> follow.describe(actor, id, form.data()));
    }

    @PostMapping("/admissions/{id}/agenda")
    Object agenda(Actor actor, @PathVariable CaseId id, RedirectAttributes redirect) {
        return doing(actor, id, Map.of(), redirect, "admissions.flash.agenda", () -> agenda.put(actor, id));
    }

    @PostMapping("/admissions/{id}/rules")
    Object rules(Actor actor, @PathVariable CaseId id, RedirectAttributes redirect) {
        return doing(actor, id, Map.of(), redirect, "admissions.flash.rules", () -> follow.moveRules(actor, id));
    }

    @PostMapping("/admissions/{id}/handover")
    Object handOver(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return doing(actor, id, typed, redirect, "admissions.flash.handed", () -> {
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
        return doing(
                actor,
                id,
                typed,
                redirect,
                "admissions.flash.stopped",
                () -> follow.stop(actor, id, TypedFields.text(typed.get("reason"))));
    }

    /** Does it and comes back to the case; what was refused comes back with what was typed. */
    private Object doing(
            Actor actor,
            CaseId id,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String done,
            Runnable what) {
        try {
            what.run();
            Flash.say(redirect, done);
            return "redirect:/admissions/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, typed, violation);
        }
    }

    private static PaperData data(Map<String, String> typed) {
        UUID helper = TypedFields.id(typed.get("helperOf"));
        return new PaperData(
                TypedFields.text(typed.get("code")),
                TypedFields.date("dated", typed.get("dated")),
                TypedFields.date("receivedOn", typed.get("receivedOn")),
                TypedFields.text(typed.get("number")),
                TypedFields.text(typed.get("place")),
                TypedFields.text(typed.get("body")),
                TypedFields.number(typed.get("inFavour")),
                TypedFields.number(typed.get("outOf")),
                helper == null ? null : new MemberId(helper));
    }
}
