package vn.chibo.dues.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.CounterReceipt;
import vn.chibo.dues.ReceiptId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Attachment;

/** A receipt on the screen and on paper, and its counter-entry. */
@Controller
class ReceiptController {
    private final MemberQueries queries;
    private final CounterReceipt counter;
    private final ReceiptPaper paper;

    ReceiptController(MemberQueries queries, CounterReceipt counter, ReceiptPaper paper) {
        this.queries = queries;
        this.counter = counter;
        this.paper = paper;
    }

    @GetMapping("/dues/receipts/{id}")
    ReceiptPage show(Actor actor, @PathVariable ReceiptId id) {
        return queries.receipt(actor, id, Map.of(), null);
    }

    @GetMapping("/dues/receipts/{id}/receipt.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ReceiptId id) {
        ReceiptPage page = queries.receipt(actor, id, Map.of(), null);
        return Attachment.pdf("phieu-thu-" + page.number().replace('/', '-') + ".pdf", paper.pdf(page));
    }

    @PostMapping("/dues/receipts/{id}/counter")
    Object counter(Actor actor, @PathVariable ReceiptId id, @RequestParam Map<String, String> form) {
        queries.receipt(actor, id, Map.of(), null);
        try {
            Typed typed = new Typed(form);
            ReceiptId made = counter.counter(actor, typed.id(), id, typed.day("day"), typed.text("reason"));
            return "redirect:/dues/receipts/" + made.value();
        } catch (RuleViolation violation) {
            return queries.receipt(actor, id, form, violation);
        }
    }
}
