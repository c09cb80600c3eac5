package vn.chibo.dues.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.CollectDues;
import vn.chibo.dues.ReceiptId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** A receipt on the screen and on paper, and its counter-entry. */
@Controller
class ReceiptController {
    private final MemberQueries queries;
    private final CollectDues collect;
    private final DuesPapers papers;

    ReceiptController(MemberQueries queries, CollectDues collect, DuesPapers papers) {
        this.queries = queries;
        this.collect = collect;
        this.papers = papers;
    }

    @GetMapping("/dues/receipts/{id}")
    ReceiptPage show(Actor actor, @PathVariable ReceiptId id) {
        return queries.receipt(actor, id, Map.of(), null);
    }

    @GetMapping("/dues/receipts/{id}/receipt.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ReceiptId id) {
        ReceiptPage page = queries.receipt(actor, id, Map.of(), null);
        return DuesPapers.file(
                "phieu-thu-" + page.number().replace('/', '-') + ".pdf",
                MediaType.APPLICATION_PDF,
                papers.pdf(papers.receipt(page)));
    }

    @PostMapping("/dues/receipts/{id}/counter")
    Object counter(Actor actor, @PathVariable ReceiptId id, @RequestParam Map<String, String> form) {
        queries.receipt(actor, id, Map.of(), null);
        try {
            Typed typed = new Typed(form);
            ReceiptId made = collect.counter(actor, typed.id(), id, typed.day("day"), typed.text("reason"));
            return "redirect:/dues/receipts/" + made.value();
        } catch (RuleViolation violation) {
            return queries.receipt(actor, id, form, violation);
        }
    }
}
