package vn.chibo.members;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.work.JobKind;
import vn.chibo.work.Running;

/** Reads or writes a long file of members in the background; how far it is stands with the file itself. */
@Component
class ImportWork implements JobKind<ImportWork.Of> {
    private final ReadingImports reading;
    private final WriteImport writing;
    private final ImportProgress progress;
    private final LookOverRegister look;

    ImportWork(ReadingImports reading, WriteImport writing, ImportProgress progress, LookOverRegister look) {
        this.reading = reading;
        this.writing = writing;
        this.progress = progress;
        this.look = look;
    }

    record Of(UUID file) {}

    @Override
    public String name() {
        return "import-members";
    }

    @Override
    public Class<Of> parameters() {
        return Of.class;
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_MEMBERS;
    }

    @Override
    public Optional<String> page(Of of) {
        return Optional.of("/members/imports/" + of.file());
    }

    @Override
    public void run(Actor actor, Of of, Running job) {
        ImportId id = new ImportId(of.file());
        ImportProgress.At at = progress.of(actor, id);
        job.step(at.rows()); // taken over from a worker that died, it is not at the beginning
        if (at.state().equals("READING")) {
            look.after(actor, 0);
            reading.readAhead(actor, id, rows -> {
                ImportProgress.At now = progress.of(actor, id);
                job.step(now.rows());
                return now.state().equals("READING");
            });
            job.step(progress.of(actor, id).rows());
        }
        if (at.state().equals("WRITING")) {
            job.total(at.counted());
            look.after(actor, 0);
        }
        int batches = 0;
        while (at.state().equals("WRITING") && step(actor, id)) {
            look.after(actor, ++batches);
            at = progress.of(actor, id);
            job.step(at.rows());
        }
    }

    /** Somebody else may enter the same number while a batch is on its way: looked at again, it is known by then. */
    private boolean step(Actor actor, ImportId id) {
        try {
            return writing.step(actor, id);
        } catch (DataIntegrityViolationException enteredMeanwhile) {
            return writing.step(actor, id);
        }
    }
}
