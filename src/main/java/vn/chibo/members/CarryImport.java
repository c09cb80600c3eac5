package vn.chibo.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.OpenImports.OpenImport;
import vn.chibo.members.imports.SealedFiles;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;
import vn.chibo.work.Jobs;

/** Reads a file or writes it to the register: a short one at once, a long one in the background. */
@UseCase
public class CarryImport {
    private final OpenImports imports;
    private final ReadingImports reading;
    private final WriteImport writing;
    private final SealedFiles files;
    private final ImportWork work;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CarryImport(
            OpenImports imports,
            ReadingImports reading,
            WriteImport writing,
            SealedFiles files,
            ImportWork work,
            Jobs jobs,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.reading = reading;
        this.writing = writing;
        this.files = files;
        this.work = work;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Reads a file received, unless somebody must say first which column is what. */
    void read(Actor actor, ImportId id) {
        OpenImport file = imports.required(actor, id, "COLUMNS", "READING", "CHECKED");
        if (!file.state().equals("READING")) {
            return;
        }
        if (files.small(id.value())) {
            reading.read(actor, id);
        } else {
            inBackground(actor, file);
        }
    }

    /**
     * @param onlySound leaves faulty rows waiting; without it a single faulty row holds up all
     * @return whether it is done; otherwise it goes on in the background
     */
    public boolean write(Actor actor, ImportId id, boolean onlySound) {
        OpenImport file = imports.required(actor, id, "CHECKED");
        if (writing.isShort(id)) {
            writing.write(actor, id, onlySound);
            return true;
        }
        writing.begin(actor, id, onlySound);
        inBackground(actor, file);
        return false;
    }

    /** Goes on with what was broken off; two who go on at once share the batches. */
    public void goOn(Actor actor, ImportId id) {
        inBackground(actor, imports.required(actor, id, "READING", "WRITING"));
    }

    /** Breaks off writing: what was written stays and is named, the rest waits to be written or dropped. */
    public void stop(Actor actor, ImportId id) {
        OpenImport file = imports.required(actor, id, "WRITING");
        imports.state(id, "CHECKED");
        events.publishEvent(new ImportStopped(file.unit(), id.value(), file.upToRow()));
    }

    private void inBackground(Actor actor, OpenImport file) {
        jdbc.sql("update members.import set moved_at = ? where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(file.id())
                .update();
        jobs.start(actor, work, new ImportWork.Of(file.id()), file.fileName());
    }
}
