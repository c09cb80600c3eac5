package vn.chibo.documents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a steering committee as typed.
 *
 * @param subject trích yếu
 * @param text line feeds begin a new paragraph
 * @param addressees "Kính gửi"; may be empty
 * @param recipients "Nơi nhận" beside the committee's own archive; may be empty
 * @param signer the seat of the head or a deputy
 */
public record BodyDraft(
        @Nullable DocumentType type,
        String subject,
        String text,
        List<String> addressees,
        List<String> recipients,
        @Nullable UUID signer) {}
