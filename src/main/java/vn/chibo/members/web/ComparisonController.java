package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.PageLayout;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.PdfWriter;
import vn.chibo.documents.Recipients;
import vn.chibo.documents.Signature;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.organisations.decisions.Decisions;
import vn.chibo.organisations.decisions.Rehearsal;
import vn.chibo.organisations.decisions.RehearseDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.ui.Attachment;

/** The rehearsal's comparison as a paper to lay before those who sign; a draft, with room for who drew it up. */
@Controller
class ComparisonController {
    private final Decisions decisions;
    private final RehearseDecision rehearse;
    private final Units units;
    private final OfficialWords words;
    private final PdfWriter pdf;
    private final Clock clock;

    ComparisonController(
            Decisions decisions,
            RehearseDecision rehearse,
            Units units,
            OfficialWords words,
            PdfWriter pdf,
            Clock clock) {
        this.decisions = decisions;
        this.rehearse = rehearse;
        this.units = units;
        this.words = words;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}/rehearsal.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable DecisionId id) {
        if (!decisions.required(actor, id).state().pending()) {
            throw new NotFound(); // what happened is no longer to be tried
        }
        Rehearsal rehearsal = rehearse.rehearse(actor, id);
        var decision = rehearsal.decision();
        LocalDate today = LocalDate.now(clock);
        UnitView issuer = units.on(actor, decision.issuer(), today);
        var document = new PartyDocument(
                DocumentType.OPTIONS,
                new Letterhead(issuer.parentName(), issuer.name(), null, issuer.bodyCode(), issuer.place(), today),
                words.say("members.comparison.subject", decision.title()),
                List.of(),
                ComparisonDocument.of(words, rehearsal),
                List.of(new Signature("", words.say("members.comparison.drawn-up"), "")),
                Recipients.NONE,
                true);
        var out = new ByteArrayOutputStream();
        pdf.write(document, PageLayout.shipped(), out);
        return Attachment.pdf(id + "-doi-chieu.pdf", out.toByteArray());
    }
}
