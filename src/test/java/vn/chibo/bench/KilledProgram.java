package vn.chibo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The demo as people start it, in a process of its own; it or its database is killed with kill -9. */
final class KilledProgram implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration USER_SEES_AND_STARTS_AGAIN = Duration.ofSeconds(1);
    private static final Duration GONE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data = Path.of("target/live-kills").toAbsolutePath();
    private final int port;
    private Process program;
    private CompletableFuture<Long> back = CompletableFuture.completedFuture(0L);

    KilledProgram() throws IOException, InterruptedException {
        Files.createDirectories(data);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        program = start("--fresh");
        awaitHealth();
    }

    String address() {
        return "http://localhost:" + port;
    }

    private Process start(String... more) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of("./chibo", "demo", "--port", Integer.toString(port)));
        words.addAll(List.of("--data", data.resolve("demo").toString()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("program.log").toFile()))
                .start();
    }

    /** The script hands its process over to Java, so this is the program itself. */
    void killProgram() {
        program.destroyForcibly();
        back = timed(() -> {
            Thread.sleep(USER_SEES_AND_STARTS_AGAIN);
            program.waitFor();
            program = start();
            awaitHealth();
        });
    }

    /** Only the postmaster: its children have to notice by themselves. */
    void killDatabase() {
        long killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        back = timed(() -> {
            while (postmaster() == killed || postmaster() == 0) { // the old one's last connections may still answer
                Thread.sleep(20);
            }
            awaitHealth();
        });
    }

    /** Milliseconds from the kill until the program answered out of its database again; no process is left behind. */
    long awaitBack() throws InterruptedException {
        long took = back.join();
        long giveUp = System.nanoTime() + GONE.toNanos();
        while (!orphans().isEmpty() && System.nanoTime() < giveUp) {
            Thread.sleep(100);
        }
        assertThat(orphans()).as("processes of an earlier database").isEmpty();
        return took;
    }

    private void awaitHealth() throws InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        while (!healthy()) {
            assertThat(program.isAlive()).as("the program runs").isTrue();
            assertThat(System.nanoTime()).as("ready in time").isLessThan(giveUp);
            Thread.sleep(50);
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** Every process of a PostgreSQL works in its data folder; those of the running one descend from its postmaster. */
    private List<ProcessHandle> orphans() {
        long postmaster = postmaster();
        return ProcessHandle.allProcesses()
                .filter(this::worksInDataFolder)
                .filter(process -> process.pid() != postmaster)
                .filter(process -> process.parent().map(ProcessHandle::pid).orElse(0L) != postmaster)
                .toList();
    }

    private boolean worksInDataFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.resolve("demo/postgres"));
        } catch (IOException gone) {
            return false;
        }
    }

    private long postmaster() {
        try {
            String first = Files.readString(data.resolve("demo/postgres/postmaster.pid"))
                    .lines()
                    .findFirst()
                    .orElse("");
            return first.isEmpty() ? 0 : Long.parseLong(first.strip());
        } catch (IOException betweenTwo) {
            return 0;
        }
    }

    private static CompletableFuture<Long> timed(Step step) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            try {
                step.take();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
            return (System.nanoTime() - start) / 1_000_000;
        });
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program.destroy();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).as("stops when asked").isTrue();
        assertThat(orphans()).as("processes of the database after the end").isEmpty();
        try (var files = Files.walk(data.resolve("demo"))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
