package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.HandOverRegister;
import vn.chibo.members.KeepFileRegister;
import vn.chibo.members.MemberId;
import vn.chibo.members.Reconcile;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The register of paper files: places, loans, and where reconciliation and handover begin. */
@Controller
class FileRegisterController {
    private final FileRegisterQueries queries;
    private final KeepFileRegister keep;
    private final Reconcile reconcile;
    private final HandOverRegister handover;

    FileRegisterController(
            FileRegisterQueries queries, KeepFileRegister keep, Reconcile reconcile, HandOverRegister handover) {
        this.queries = queries;
        this.keep = keep;
        this.reconcile = reconcile;
        this.handover = handover;
    }

    @GetMapping("/file-register")
    FileRegisterPage list(
            Actor actor,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) @Nullable String open) {
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return queries.page(actor, number, open == null ? null : id(open), Map.of(), FormErrors.none());
    }

    @PostMapping("/file-register/{member}/place")
    Object place(
            Actor actor,
            @PathVariable MemberId member,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return kept(actor, member.value(), form, redirect, () -> keep.place(actor, member, text(form, "place")));
    }

    @PostMapping("/file-register/{member}/loans")
    Object lend(
            Actor actor,
            @PathVariable MemberId member,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return kept(
                actor,
                member.value(),
                form,
                redirect,
                () -> keep.lend(
                        actor, member, text(form, "borrower"), text(form, "purpose"), Days.of(form.get("due"))));
    }

    @PostMapping("/file-register/loans/{loan}/return")
    String takeBack(Actor actor, @PathVariable UUID loan, RedirectAttributes redirect) {
        keep.takeBack(actor, loan);
        Flash.say(redirect, "members.loan.returned");
        return "redirect:/file-register";
    }

    @PostMapping("/reconciliations")
    String begin(Actor actor, @RequestParam(defaultValue = "") String kind) {
        return "redirect:/reconciliations/" + reconcile.begin(actor, kind);
    }

    @PostMapping("/handovers")
    Object handOver(Actor actor, @RequestParam Map<String, String> form) {
        try {
            return "redirect:/handovers/"
                    + handover.begin(actor, member(text(form, "outgoing")), member(text(form, "incoming")));
        } catch (RuleViolation violation) {
            return queries.page(actor, 1, null, form, FormErrors.of(violation));
        }
    }

    private Object kept(Actor actor, UUID member, Map<String, String> form, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
            Flash.say(redirect, "members.loan.kept");
            return "redirect:/file-register";
        } catch (RuleViolation violation) {
            return queries.page(actor, 1, member, form, FormErrors.of(violation));
        }
    }

    private static @Nullable MemberId member(String typed) {
        UUID id = id(typed);
        return id == null ? null : new MemberId(id);
    }

    private static @Nullable UUID id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(typed) : null;
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }
}
