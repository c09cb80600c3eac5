package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.members.imports.Texts;
import vn.chibo.ui.Attachment;

/** Records of a reconciliation and of a handover as PDF; in Vietnamese, as the papers they lie with. No official form. */
@Component
class RegisterRecords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PrintedForm7 words;
    private final RegisterPdf pdf;

    RegisterRecords(PrintedForm7 words, RegisterPdf pdf) {
        this.words = words;
        this.pdf = pdf;
    }

    ResponseEntity<byte[]> of(Reconciliation done) {
        List<List<String>> rows = new ArrayList<>();
        for (Reconciliation.Line line : done.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    words.words("members.difference." + line.code()),
                    line.name(),
                    line.settledOn() == null
                            ? words.words("members.reconcile.not-yet")
                            : line.remark() + " (" + Texts.day(line.settledOn()) + ")"));
        }
        List<String> under = new ArrayList<>(counts(done.counts()));
        under.addFirst(words.words("members.reconcile.record.begun", Texts.day(done.begunOn()), done.begunBy()));
        under.add(
                done.finishedOn() == null
                        ? words.words("members.reconcile.record.open", done.open())
                        : words.words(
                                "members.reconcile.record.finished", Texts.day(done.finishedOn()), done.finishedBy()));
        String title = words.words("members.reconcile.record." + done.kind());
        return pdf("doi-chieu.pdf", done.unitName(), title, under, List.of("difference", "name", "settled"), rows);
    }

    ResponseEntity<byte[]> of(HandingOver handover) {
        List<List<String>> rows = new ArrayList<>();
        for (HandingOver.Note note : handover.notes()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    words.words("members.handing.note." + note.code()),
                    note.name(),
                    note.dueOn() == null ? "" : note.borrower() + ", " + Texts.day(note.dueOn())));
        }
        List<String> under = new ArrayList<>(counts(handover.counts()));
        under.addFirst(words.words("members.handing.record.begun", Texts.day(handover.begunOn())));
        under.add(confirmed("outgoing", handover.outgoing(), handover.outgoingAt()));
        under.add(confirmed("incoming", handover.incoming(), handover.incomingAt()));
        String title = words.words("members.handing.record");
        return pdf("ban-giao-so.pdf", handover.unitName(), title, under, List.of("note", "name", "lent"), rows);
    }

    private String confirmed(String side, String name, @Nullable OffsetDateTime at) {
        return at == null
                ? words.words("members.handing.record." + side + ".open", name)
                : words.words(
                        "members.handing.record." + side,
                        name,
                        Texts.day(at.atZoneSameInstant(ZONE).toLocalDate()));
    }

    private List<String> counts(Map<String, Integer> counts) {
        return List.of(String.join(
                "; ",
                counts.entrySet().stream()
                        .map(count -> words.words("members.count." + count.getKey(), count.getValue()))
                        .toList()));
    }

    private ResponseEntity<byte[]> pdf(
            String file, String unit, String title, List<String> under, List<String> headers, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.words("members.badges.paper.number"), 12, Align.CENTRE));
        for (String header : headers) {
            columns.add(new Column(words.words("members.record.column." + header), 58, Align.LEFT));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(new Register(List.of(unit), title, under, columns, false, rows, List.of(), false), out);
        return Attachment.pdf(file, out.toByteArray());
    }
}
