package vn.chibo.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;

/** Counts line by line with a checkpoint behind each; a test lets it go on, number by number. */
@Component
class Counting implements JobKind<Counting.Asked> {
    /** Opened by a test for each step; who is not named in it needs none. */
    static final Map<String, Semaphore> GATES = new ConcurrentHashMap<>();

    /** @param breaksAt 0 for never */
    record Asked(String gate, int until, int breaksAt) {}

    record Reached(int number) {}

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Permission permission() {
        return Permission.READ_MEMBERS;
    }

    @Override
    public void run(Actor actor, Asked asked, Running job) throws IOException {
        job.total(asked.until());
        int from = job.checkpoint(Reached.class).map(Reached::number).orElse(0);
        try (OutputStream out = job.result("dem.txt", "text/plain")) {
            for (int number = from + 1; number <= asked.until(); number++) {
                pass(asked.gate());
                if (number == asked.breaksAt()) {
                    throw new RuleViolation("work.trial.broken", number);
                }
                out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
                job.checkpoint(number, new Reached(number));
            }
        }
    }

    private static void pass(String gate) {
        Semaphore open = GATES.get(gate);
        try {
            if (open != null && !open.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened " + gate);
            }
        } catch (InterruptedException down) {
            Thread.currentThread().interrupt();
        }
    }
}
