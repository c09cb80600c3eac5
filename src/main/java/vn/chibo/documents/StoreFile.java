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
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Keeps a file of a document in the database, in chunks, so that one backup holds everything and a file is reached only
 * through its document. The same bytes twice are one file; what is stored is never changed. What comes from outside
 * passes {@link UploadGuard} first.
 */
@UseCase
public class StoreFile {
    static final int CHUNK = 256 * 1024;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoreFile(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Stores the bytes under the document; {@code name} is what a download is called. */
    public void store(Actor actor, DocumentId document, FileFormat format, String name, byte[] bytes) {
        UnitId unit = jdbc.sql("select unit_id from documents.document where id = ?")
                .param(document.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.ISSUE_DOCUMENTS, unit);
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
