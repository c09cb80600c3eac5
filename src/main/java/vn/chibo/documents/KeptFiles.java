package vn.chibo.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.UnitId;

/** Files as rows and chunks, for use cases that asked whether the actor may keep them. */
@Component
class KeptFiles {
    static final int CHUNK = 256 * 1024;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeptFiles(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void keep(UnitId unit, DocumentId document, FileFormat format, String name, byte[] bytes) {
        String sha256 = sha256(bytes);
        row(document, format, cleaned(name, format), bytes.length, sha256).ifPresent(file -> {
            chunks(file, bytes);
            events.publishEvent(new FileStored(unit, document.value(), format, sha256));
        });
    }

    private Optional<UUID> row(DocumentId document, FileFormat format, String name, int size, String sha256) {
        return jdbc.sql("""
                insert into documents.file (document_id, format, name, size, sha256, stored_at)
                values (:document, :format, :name, :size, :sha256, :now)
                on conflict (document_id, format, sha256) do nothing
                returning id
                """)
                .param("document", document.value())
                .param("format", format.name())
                .param("name", name)
                .param("size", size)
                .param("sha256", sha256)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    private void chunks(UUID file, byte[] bytes) {
        for (int ordinal = 0; ordinal * CHUNK < bytes.length; ordinal++) {
            jdbc.sql("insert into documents.file_chunk (file_id, ordinal, bytes) values (?, ?, ?)")
                    .param(file)
                    .param(ordinal)
                    .param(Arrays.copyOfRange(bytes, ordinal * CHUNK, Math.min(bytes.length, (ordinal + 1) * CHUNK)))
                    .update();
        }
    }

    private static String cleaned(String name, FileFormat format) {
        String ending = "." + format.ending();
        String stem = PlainText.of(name).replaceAll("[\\\\/:*?\"<>|\\n]", " ").replaceAll("(?i)\\" + ending + "$", "");
        String cut =
                stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME).strip() : stem.strip();
        return cut + ending;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
