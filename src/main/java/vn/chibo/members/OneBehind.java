package vn.chibo.members;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does one thing while this thread prepares the next; what goes wrong with it is thrown here, when it is asked for. */
final class OneBehind<T> implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private @Nullable Future<T> underWay;

    /** Once what was begun before has ended. */
    void begin(Callable<T> work) {
        underWay = thread.submit(work);
    }

    /** Waits for what was begun; empty when nothing was. */
    Optional<T> ended() {
        if (underWay == null) {
            return Optional.empty();
        }
        Future<T> asked = underWay;
        underWay = null;
        try {
            return Optional.of(asked.get());
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", goingDown);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
