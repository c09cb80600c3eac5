package vn.chibo.documents;

import java.util.UUID;
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
    static final int CHUNK = KeptFiles.CHUNK;

    private final JdbcClient jdbc;
    private final Access access;
    private final KeptFiles files;

    StoreFile(JdbcClient jdbc, Access access, KeptFiles files) {
        this.jdbc = jdbc;
        this.access = access;
        this.files = files;
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
        files.keep(unit, document, format, name, bytes);
    }
}
