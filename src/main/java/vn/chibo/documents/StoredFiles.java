package vn.chibo.documents;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Finds a document's newest file of a format and reads it chunk by chunk, holding no connection in between. */
@ReadModel
public class StoredFiles {
    private final JdbcClient jdbc;
    private final Access access;

    StoredFiles(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** {@link NotFound} outside the scope or where there is none. */
    public StoredFile newest(Actor actor, DocumentId document, FileFormat format) {
        Row row = jdbc.sql("""
                select d.unit_id, f.id, f.name, f.size, f.sha256
                from documents.file f join documents.document d on d.id = f.document_id
                where f.document_id = ? and f.format = ?
                order by f.stored_at desc, f.id desc
                limit 1
                """)
                .param(document.value())
                .param(format.name())
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.READ_UNIT, new UnitId(row.unitId()));
        return new StoredFile(row.id(), row.name(), row.size(), row.sha256());
    }

    /** The chunk with that ordinal, from 0; {@link NotFound} past the end. */
    public byte[] chunk(Actor actor, StoredFile file, int ordinal) {
        return jdbc.sql("select bytes from documents.file_chunk where file_id = ? and ordinal = ?")
                .param(file.id())
                .param(ordinal)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Row(UUID unitId, UUID id, String name, long size, String sha256) {}
}
