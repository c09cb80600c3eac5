package vn.chibo.documents.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.documents.BodyDraft;
import vn.chibo.documents.DocumentType;

/**
 * A document of a body as typed.
 *
 * @param document the id it will have; made with the form, so that pressing twice issues once
 */
public record BodyDocumentForm(
        @Nullable String document,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String addressees,
        @Nullable String recipients,
        @Nullable String signer) {
    public BodyDocumentForm {
        document = id(document) == null ? UUID.randomUUID().toString() : document;
        type = typed(type);
        subject = typed(subject);
        text = typed(text);
        addressees = typed(addressees);
        recipients = typed(recipients);
        signer = typed(signer);
    }

    static BodyDocumentForm fresh() {
        return new BodyDocumentForm(null, null, null, null, null, null, null);
    }

    BodyDraft draft() {
        return new BodyDraft(
                Arrays.stream(DocumentType.values())
                        .filter(one -> one.name().equals(type))
                        .findFirst()
                        .orElse(null),
                subject,
                text,
                lines(addressees),
                lines(recipients),
                id(signer));
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
