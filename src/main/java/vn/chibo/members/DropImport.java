package vn.chibo.members;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.imports.Intake;
import vn.chibo.members.imports.SealedFiles;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/** Drops a file. Its rows are deleted: what never came into the register is no record, only personal data. */
@UseCase
public class DropImport {
    private final OpenImports imports;
    private final Intake intake;
    private final SealedFiles files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DropImport(
            OpenImports imports, Intake intake, SealedFiles files, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.imports = imports;
        this.intake = intake;
        this.files = files;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void drop(Actor actor, ImportId id) {
        var file = imports.required(actor, id, "COLUMNS", "READING", "CHECKED", "WRITING");
        intake.drop(id.value());
        files.delete(id.value());
        jdbc.sql("update members.import set state = 'DROPPED', version = version + 1 where id = ?")
                .param(id.value())
                .update();
        events.publishEvent(new ImportDropped(file.unit(), id.value()));
    }
}
