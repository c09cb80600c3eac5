package vn.chibo.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * The content of an official Party document, the one source of its DOCX and its PDF. Parts and their order follow
 * 399-QĐ/TW and 05-HD/VPTW. Every text is cleaned and capped when the record is made ({@link PlainText}).
 *
 * @param subject trích yếu; of an official letter, the small line under its number
 * @param addressees after "Kính gửi:" or, for a submission, "Kính trình:"; may be empty
 * @param signatures one; for minutes the taker (left) and the chair (right)
 * @param draft whether the draft mark is printed under the number
 */
public record PartyDocument(
        DocumentType type,
        Letterhead head,
        String subject,
        List<String> addressees,
        List<Block> blocks,
        List<Signature> signatures,
        Recipients recipients,
        boolean draft) {

    public PartyDocument {
        subject = PlainText.line(subject);
        addressees = PlainText.lines(addressees);
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > 2) {
            throw new IllegalArgumentException("one or two signatures");
        }
    }

    /** The same, no longer a draft, under the number the register gave. */
    public PartyDocument issued(int number) {
        return new PartyDocument(
                type, head.numbered(number), subject, addressees, blocks, signatures, recipients, false);
    }

    /** "Số 05-NQ/CB". */
    public String numberText() {
        return Words.number(head.number(), type, head.bodyCode());
    }

    /** Every text a person typed into it. */
    List<String> texts() {
        Stream.Builder<String> texts = Stream.builder();
        texts.add(head.upperBody()).add(head.issuer()).add(head.place()).add(subject);
        addressees.forEach(texts);
        blocks.forEach(block -> block.texts().forEach(texts));
        signatures.forEach(by -> texts.add(by.authority()).add(by.position()).add(by.name()));
        recipients.to().forEach(texts);
        return texts.build().toList();
    }

    /** Title and subject in one line, for file properties and lists. */
    public String name() {
        return subject.isEmpty() ? type.title() : type.title() + " " + subject.replace('\n', ' ');
    }
}
