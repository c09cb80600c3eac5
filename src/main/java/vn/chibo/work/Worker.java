package vn.chibo.work;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;

/**
 * Does one job after another. How it ends is written in words the person understands; a database that is away, or a
 * program that goes down, ends nothing: the job is handed out again.
 */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final JobRows rows;
    private final JobKinds kinds;
    private final Rights rights;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;

    Worker(JobRows rows, JobKinds kinds, Rights rights, PlatformTransactionManager transactions, JsonMapper json) {
        this.rows = rows;
        this.kinds = kinds;
        this.rights = rights;
        this.transactions = transactions;
        this.json = json;
    }

    void work(JobId id) {
        rows.begin(TheProgram.itself(), id).ifPresent(this::work);
    }

    private void work(JobRows.Begun job) {
        try {
            run(job, kinds.named(job.kind()));
        } catch (Stop stop) {
            stopped(job, stop);
        } catch (RuleViolation violation) {
            rows.failed(TheProgram.itself(), job, violation.key(), Arrays.asList(violation.arguments()));
        } catch (NotFound | Refused outOfReach) {
            rows.failed(TheProgram.itself(), job, "work.failed.rights", List.of());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            throw away;
        } catch (IOException | RuntimeException | Error failure) {
            if (Thread.interrupted()) {
                throw new Stop(Stop.Reason.GOING_DOWN);
            }
            LOG.error("background work {} {}", job.kind(), job.id().value(), failure);
            rows.failed(TheProgram.itself(), job, "work.failed.unexpected", List.of());
        }
    }

    private <P> void run(JobRows.Begun job, JobKind<P> kind) throws IOException {
        Actor actor = rights.now(job.account(), job.unit(), kind.permission());
        var running = new RunningJob(job, kind.permission(), rows, rights, transactions, json);
        kind.run(actor, json.readValue(job.parameters(), kind.parameters()), running);
        running.finish();
    }

    private void stopped(JobRows.Begun job, Stop stop) {
        switch (stop.reason) {
            case CANCELLED -> rows.cancelled(TheProgram.itself(), job);
            case SUPERSEDED ->
                LOG.info("background work {} was taken over", job.id().value());
            case GOING_DOWN -> throw stop;
        }
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forget() {
        rows.forget(TheProgram.itself());
    }
}
