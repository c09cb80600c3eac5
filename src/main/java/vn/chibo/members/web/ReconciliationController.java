package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.HandOverRegister;
import vn.chibo.members.ReadRegister;
import vn.chibo.members.Reconcile;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Reconciliations and handovers, gone through line by line, and their records. */
@Controller
class ReconciliationController {
    private final ReconciliationQueries queries;
    private final Reconcile reconcile;
    private final HandOverRegister handover;
    private final ReadRegister register;
    private final RegisterRecords records;

    ReconciliationController(
            ReconciliationQueries queries,
            Reconcile reconcile,
            HandOverRegister handover,
            ReadRegister register,
            RegisterRecords records) {
        this.queries = queries;
        this.reconcile = reconcile;
        this.handover = handover;
        this.register = register;
        this.records = records;
    }

    @GetMapping("/reconciliations/{id}")
    Reconciliation reconciliation(Actor actor, @PathVariable UUID id) {
        return queries.reconciliation(actor, id, FormErrors.none());
    }

    @PostMapping("/reconciliations/{id}/lines/{line}")
    Object settle(Actor actor, @PathVariable UUID id, @PathVariable UUID line, @RequestParam Map<String, String> form) {
        try {
            reconcile.settle(actor, id, line, form.getOrDefault("remark", "").strip());
            return "redirect:/reconciliations/" + id;
        } catch (RuleViolation violation) {
            return queries.reconciliation(actor, id, FormErrors.of(violation));
        }
    }

    @PostMapping("/reconciliations/{id}/rest")
    Object settleRest(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        String seen = form.getOrDefault("open", "");
        String remark = form.getOrDefault("rest", "").strip();
        try {
            reconcile.settleRest(actor, id, seen.matches("\\d{1,7}") ? Integer.parseInt(seen) : 0, remark);
            Flash.say(redirect, "members.reconcile.rest-done", seen);
            return "redirect:/reconciliations/" + id;
        } catch (RuleViolation violation) {
            return queries.reconciliation(actor, id, FormErrors.of(violation)).typed(remark);
        }
    }

    @PostMapping("/reconciliations/{id}/finish")
    Object finish(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            reconcile.finish(actor, id);
            Flash.say(redirect, "members.reconcile.done");
            return "redirect:/reconciliations/" + id;
        } catch (RuleViolation violation) {
            return queries.reconciliation(actor, id, FormErrors.of(violation));
        }
    }

    @GetMapping("/reconciliations/{id}/record.pdf")
    ResponseEntity<byte[]> record(Actor actor, @PathVariable UUID id) {
        Reconciliation found = queries.reconciliation(actor, id, FormErrors.none());
        register.listed(actor, found.lines().size());
        return records.of(found);
    }

    @GetMapping("/handovers/{id}")
    HandingOver handover(Actor actor, @PathVariable UUID id) {
        return queries.handover(actor, id);
    }

    @PostMapping("/handovers/{id}/confirmation")
    String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        handover.confirm(actor, id);
        Flash.say(redirect, "members.handing.confirmed");
        return "redirect:/handovers/" + id;
    }

    @GetMapping("/handovers/{id}/record.pdf")
    ResponseEntity<byte[]> handoverRecord(Actor actor, @PathVariable UUID id) {
        return records.of(queries.handover(actor, id));
    }
}
