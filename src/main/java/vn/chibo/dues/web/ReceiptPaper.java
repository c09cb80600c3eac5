package vn.chibo.dues.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;

/** A receipt, or its counter-entry, on paper. The official form is not known. */
@Component
class ReceiptPaper {
    private final PaperWords words;
    private final RegisterPdf pdf;

    ReceiptPaper(PaperWords words, RegisterPdf pdf) {
        this.words = words;
        this.pdf = pdf;
    }

    byte[] pdf(ReceiptPage page) {
        var out = new ByteArrayOutputStream();
        pdf.write(receipt(page), out);
        return out.toByteArray();
    }

    private Register receipt(ReceiptPage page) {
        List<List<String>> rows = new ArrayList<>();
        page.amounts()
                .forEach((month, amount) -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        words.say("dues.paper.month", PaperWords.month(month)),
                        PaperWords.number(amount))));
        rows.add(List.of(
                "",
                words.say("dues.paper.total"),
                PaperWords.number(page.receipt().total())));
        boolean counter = page.receipt().counterTo() != null;
        List<String> subtitles = new ArrayList<>(List.of(
                words.say("dues.paper.number", page.number()),
                words.say(
                        "dues.paper.payer",
                        page.name(),
                        PaperWords.day(page.receipt().day()),
                        words.say("dues.way." + page.receipt().way()))));
        if (counter) {
            subtitles.add(words.say("dues.paper.reason", page.receipt().reason()));
        }
        return new Register(
                List.of(page.upperName(), page.unitName()),
                words.say(counter ? "dues.paper.counter" : "dues.paper.receipt"),
                subtitles,
                List.of(
                        new Column(words.say("dues.paper.tt"), 12, Align.CENTRE),
                        new Column(words.say("dues.paper.for"), 110, Align.LEFT),
                        new Column(words.say("dues.paper.dong"), 50, Align.RIGHT)),
                false,
                rows,
                List.of(words.say("dues.paper.keeper", page.recordedBy())),
                false);
    }
}
