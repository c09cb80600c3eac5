package vn.chibo.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document with every printed word in place: what the DOCX template's tags and the PDF's template show. */
record OfficialPage(
        String name,
        String party,
        String placeDate,
        String upperBody,
        String issuer,
        String star,
        String number,
        String letterSubject,
        String draft,
        String title,
        String subject,
        String dashes,
        String addressLabel,
        List<String> addressees,
        List<Flow> body,
        @Nullable Signature left,
        Signature right,
        String recipientsLabel,
        List<String> recipients) {

    static OfficialPage of(PartyDocument document, PageLayout layout) {
        boolean letter = document.type() == DocumentType.LETTER;
        Letterhead head = document.head();
        List<Signature> signatures = document.signatures();
        return new OfficialPage(
                document.name(),
                Words.word("party"),
                Words.date(head.place(), head.date()),
                head.upperBody(),
                head.issuer(),
                Words.word("star"),
                document.numberText(),
                letter ? document.subject() : "",
                document.draft() ? Words.word("draft") : "",
                letter ? "" : document.type().title(),
                letter ? "" : document.subject(),
                letter ? "" : Words.word("dashes"),
                document.addressees().isEmpty() ? "" : label(document.type()),
                document.addressees(),
                Flow.of(document.blocks(), layout),
                signatures.size() == 2 ? signatures.getFirst() : null,
                signatures.getLast(),
                document.recipients().isEmpty() ? "" : Words.word("recipients"),
                recipients(document.recipients()));
    }

    private static String label(DocumentType type) {
        return Words.word(type == DocumentType.SUBMISSION ? "submitted" : "addressed");
    }

    private static List<String> recipients(Recipients recipients) {
        List<String> lines = new ArrayList<>();
        recipients.to().forEach(to -> lines.add(Words.filled("recipient", to)));
        if (!recipients.keeper().isEmpty()) {
            lines.add(Words.filled("kept", recipients.keeper()));
        } else if (!lines.isEmpty()) {
            lines.addLast(lines.removeLast().replaceFirst(",$", "."));
        }
        return lines;
    }
}
