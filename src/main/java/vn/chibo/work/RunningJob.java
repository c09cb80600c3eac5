package vn.chibo.work;

import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.Permission;

/** One try of one job. Progress is told past the job's own transaction, so that others see it before that commits. */
final class RunningJob implements Running {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long RIGHTS_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final JobRows.Begun job;
    private final Permission permission;
    private final JobRows rows;
    private final Rights rights;
    private final TransactionTemplate apart;
    private final JsonMapper json;
    private long told = System.nanoTime() - PAUSE;
    private long asked = System.nanoTime();
    private long done;
    private @Nullable Long total;
    private @Nullable ResultStream result;
    private @Nullable String fileName;
    private @Nullable String mediaType;

    RunningJob(
            JobRows.Begun job,
            Permission permission,
            JobRows rows,
            Rights rights,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.job = job;
        this.permission = permission;
        this.rows = rows;
        this.rights = rights;
        this.json = json;
        this.done = job.done();
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <C> Optional<C> checkpoint(Class<C> type) {
        return Optional.ofNullable(job.checkpoint()).map(text -> json.readValue(text, type));
    }

    @Override
    public void total(long total) {
        this.total = total;
        tell();
    }

    @Override
    public void step(long done) {
        this.done = done;
        if (System.nanoTime() - told >= PAUSE) {
            tell();
        }
    }

    private void tell() {
        if (Thread.interrupted()) {
            throw new Stop(Stop.Reason.GOING_DOWN);
        }
        if (System.nanoTime() - asked >= RIGHTS_PAUSE) {
            rights.now(job.account(), job.unit(), permission);
            asked = System.nanoTime();
        }
        Boolean goOn = apart.execute(status -> rows.step(TheProgram.itself(), job, done, total));
        if (!Boolean.TRUE.equals(goOn)) {
            throw new Stop(Stop.Reason.CANCELLED);
        }
        told = System.nanoTime();
    }

    @Override
    public void checkpoint(long done, Object where) {
        step(done);
        if (result != null) {
            result.cut();
        }
        int chunks = result == null ? job.chunks() : result.chunks();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            rows.checkpoint(TheProgram.itself(), job, done, where, chunks);
            return;
        }
        // Just before the commit: the row locked any earlier would keep the next step waiting for its own transaction.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                rows.checkpoint(TheProgram.itself(), job, done, where, chunks);
            }
        });
    }

    @Override
    public OutputStream result(String fileName, String mediaType) {
        if (result != null) {
            throw new IllegalStateException("a job has one result");
        }
        this.fileName = fileName;
        this.mediaType = mediaType;
        result = new ResultStream(job.chunks(), this::keep);
        return result;
    }

    private void keep(int number, byte[] bytes) {
        apart.executeWithoutResult(status -> rows.chunk(TheProgram.itself(), job, number, bytes));
    }

    /** The last word is the person's: who cancelled in the last moment gets no file. */
    void finish() {
        if (result != null) {
            result.close();
        }
        tell();
        rows.done(TheProgram.itself(), job, done, fileName, mediaType);
    }
}
