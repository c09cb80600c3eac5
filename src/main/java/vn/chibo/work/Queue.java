package vn.chibo.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts jobs in line, in the transaction that asks: what is rolled back is never begun. */
@Component
class Queue {
    static final String TASK = "work.job";

    private final ObjectProvider<Scheduler> scheduler;

    Queue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Due at once, those asked for first before the others: a version 7 id begins with the moment it was made. */
    void add(JobId job, int attempt) {
        Instant asked = Instant.ofEpochMilli(job.value().getMostSignificantBits() >>> 16);
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, job.value() + "." + attempt), asked);
    }

    static JobId job(String instance) {
        return new JobId(UUID.fromString(instance.substring(0, instance.indexOf('.'))));
    }
}
