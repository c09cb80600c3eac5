package vn.chibo.work;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** db-scheduler hands out what is due, once, and again when the worker's program died (docs/decisions/0009). */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    private static final Duration RETRY = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> backgroundJob(Worker worker) {
        return Tasks.oneTime(Queue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.work(Queue.job(instance.getId())));
    }
}
