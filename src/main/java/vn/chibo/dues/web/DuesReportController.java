package vn.chibo.dues.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.AcknowledgeDues;
import vn.chibo.dues.RemittanceId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Attachment;

/** The dues report on the screen, on paper and as a sheet; the unit above acknowledges what it was sent. */
@Controller
class DuesReportController {
    private final ReportQueries queries;
    private final AcknowledgeDues receiver;
    private final ReportPaper paper;

    DuesReportController(ReportQueries queries, AcknowledgeDues receiver, ReportPaper paper) {
        this.queries = queries;
        this.receiver = receiver;
        this.paper = paper;
    }

    @GetMapping("/dues/report")
    ReportPage show(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId of,
            @RequestParam(required = false) @Nullable String span,
            @RequestParam(required = false) @Nullable String at) {
        return queries.page(actor, of == null ? actor.requiredUnit() : of, span, at, Map.of(), null);
    }

    @GetMapping("/dues/report.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId of,
            @RequestParam(required = false) @Nullable String span,
            @RequestParam(required = false) @Nullable String at) {
        ReportPage page = show(actor, of, span, at);
        return Attachment.pdf("dang-phi-" + page.span().first() + ".pdf", paper.pdf(page));
    }

    @GetMapping("/dues/report.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId of,
            @RequestParam(required = false) @Nullable String span,
            @RequestParam(required = false) @Nullable String at) {
        ReportPage page = show(actor, of, span, at);
        return Attachment.sheet("dang-phi-" + page.span().first() + ".xlsx", paper.sheet(page));
    }

    @PostMapping("/dues/remittances/{id}/acknowledgement")
    Object acknowledge(Actor actor, @PathVariable RemittanceId id, @RequestParam Map<String, String> form) {
        receiver.requireReceiver(actor, id);
        try {
            receiver.acknowledge(actor, id, new Typed(form).day("day"));
            return "redirect:/dues/report";
        } catch (RuleViolation violation) {
            return queries.page(actor, actor.requiredUnit(), null, null, form, violation);
        }
    }
}
