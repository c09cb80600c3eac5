package vn.chibo.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Takes in a file that a member hands in, such as a written paper (tham luận): checked by {@link UploadGuard}, kept as a
 * draft document without a number. The calling use case decides who may hand in what.
 */
@UseCase
public class ReceiveFile {
    private final UploadGuard guard;
    private final StoreFile files;
    private final Access access;
    private final OrganisationPaths paths;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiveFile(
            UploadGuard guard, StoreFile files, Access access, OrganisationPaths paths, JdbcClient jdbc, Clock clock) {
        this.guard = guard;
        this.files = files;
        this.access = access;
        this.paths = paths;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param name what a download is called */
    public DocumentId receive(Actor actor, UnitId unit, DocumentType type, String subject, String name, Path file) {
        access.require(actor, Permission.TAKE_PART, unit);
        FileFormat format = FileFormat.valueOf(guard.check(file).kind().name());
        var id = new DocumentId(UUID.randomUUID());
        jdbc.sql("""
                insert into documents.document (id, unit_id, unit_path, type, subject, state, created_at)
                values (?, ?, ?, ?, ?, 'DRAFT', ?)
                """)
                .param(id.value())
                .param(unit.value())
                .param(paths.path(unit).orElseThrow(NotFound::new))
                .param(type.name())
                .param(subject)
                .param(OffsetDateTime.now(clock))
                .update();
        try {
            files.store(keeper(actor), id, format, name, Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new RuleViolation("documents.upload.broken");
        }
        return id;
    }

    /** Storing asks for the right to issue, which a member has not: this file is only kept, never issued. */
    private static Actor keeper(Actor actor) {
        var more = EnumSet.of(Permission.ISSUE_DOCUMENTS);
        more.addAll(actor.permissions());
        return new Actor(actor.account(), actor.person(), actor.unit(), actor.path(), more);
    }
}
