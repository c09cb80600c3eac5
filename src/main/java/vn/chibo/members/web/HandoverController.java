package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.members.imports.Texts;
import vn.chibo.members.web.SheetWriting.Table;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Attachment;

/** The list of members that a decision moved, on paper and as a sheet; always in Vietnamese, as what it goes with is. */
@Controller
class HandoverController {
    private static final List<Double> WIDTHS = List.of(11.0, 48.0, 24.0, 24.0, 24.0, 68.0, 68.0);

    private final HandoverQueries queries;
    private final Units units;
    private final PrintedForm7 words;
    private final RegisterPdf pdf;

    HandoverController(HandoverQueries queries, Units units, PrintedForm7 words, RegisterPdf pdf) {
        this.queries = queries;
        this.units = units;
        this.words = words;
        this.pdf = pdf;
    }

    @GetMapping("/decisions/{id}/members.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable DecisionId id) {
        var handover = queries.of(actor, id);
        List<Column> columns = new ArrayList<>();
        List<String> headers = headers();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new Column(headers.get(i), WIDTHS.get(i), i == 0 ? Align.CENTRE : Align.LEFT));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(
                new Register(
                        List.of(issuer(actor, handover)),
                        words.words("members.handover.title"),
                        List.of(attached(handover)),
                        columns,
                        false,
                        rows(handover),
                        List.of(),
                        true),
                out);
        return Attachment.pdf(id + ".pdf", out.toByteArray());
    }

    @GetMapping("/decisions/{id}/members.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable DecisionId id) {
        var handover = queries.of(actor, id);
        var titles = List.of(issuer(actor, handover), words.words("members.handover.title"), attached(handover));
        var table = new Table("Danh sach", titles, headers(), rows(handover), true);
        return Attachment.sheet(id + ".xlsx", SheetWriting.write(table));
    }

    private List<String> headers() {
        return List.of("number", "name", "born", "joined", "official", "from", "to").stream()
                .map(column -> words.words("members.handover." + column))
                .toList();
    }

    private static List<List<String>> rows(HandoverQueries.Handover handover) {
        List<List<String>> rows = new ArrayList<>();
        for (var line : handover.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name(),
                    line.born() == null ? "" : Texts.day(line.born()),
                    Texts.day(line.joined()),
                    line.official() == null ? "" : Texts.day(line.official()),
                    line.from(),
                    line.to()));
        }
        return rows;
    }

    private String issuer(Actor actor, HandoverQueries.Handover handover) {
        UnitView issuer = units.on(
                actor, handover.decision().issuer(), handover.decision().inForce());
        return issuer.name();
    }

    private String attached(HandoverQueries.Handover handover) {
        var decision = handover.decision();
        return words.words("members.handover.attached")
                .replace("{0}", decision.number())
                .replace("{1}", Texts.day(decision.signedOn()))
                .replace("{2}", Texts.day(decision.inForce()));
    }
}
