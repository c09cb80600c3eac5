package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.documents.DocxWriter;
import vn.chibo.documents.PageLayout;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.PdfWriter;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.Units;
import vn.chibo.organisations.decisions.HandedOver;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Attachment;

/** The handover record of a decision that was carried out, to be completed and signed on paper. */
@Controller
class HandoverRecordController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final HandoverQueries queries;
    private final HandedOver handed;
    private final Units units;
    private final OfficialWords words;
    private final DocxWriter docx;
    private final PdfWriter pdf;
    private final Clock clock;

    HandoverRecordController(
            HandoverQueries queries,
            HandedOver handed,
            Units units,
            OfficialWords words,
            DocxWriter docx,
            PdfWriter pdf,
            Clock clock) {
        this.queries = queries;
        this.handed = handed;
        this.units = units;
        this.words = words;
        this.docx = docx;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}/handover.docx")
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable DecisionId id) {
        var out = new ByteArrayOutputStream();
        docx.write(record(actor, id), PageLayout.shipped(), out);
        return Attachment.of(id + "-ban-giao.docx", DOCX, out.toByteArray());
    }

    @GetMapping("/decisions/{id}/handover.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable DecisionId id) {
        var out = new ByteArrayOutputStream();
        pdf.write(record(actor, id), PageLayout.shipped(), out);
        return Attachment.pdf(id + "-ban-giao.pdf", out.toByteArray());
    }

    /** The list is asked first: it is what asks whether one may, and writes down that it was taken out. */
    private PartyDocument record(Actor actor, DecisionId id) {
        var handover = queries.of(actor, id);
        LocalDate today = LocalDate.now(clock);
        return HandoverRecord.of(
                words, units.on(actor, handover.decision().issuer(), today), handover, handed.of(actor, id), today);
    }
}
