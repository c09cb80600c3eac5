package vn.chibo.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The packaged program with its demo on a folder of its own, killed without a word and started again. */
final class KilledProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final Path data;
    private Process process;

    KilledProgram(int port, Path data) throws IOException, InterruptedException {
        this.port = port;
        this.data = data;
        process = start();
    }

    /** kill -9, and the same command again. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    /** kill -9 of the database's first process; the program starts it again. */
    void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder("./chibo", "demo", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("program.log").toFile()))
                .start();
        Instant until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!started.isAlive() || Instant.now().isAfter(until)) {
                throw new IOException(Files.readString(data.resolveSibling("program.log")));
            }
            Thread.sleep(100);
        }
        return started;
    }

    private boolean answers() {
        try {
            var health = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/health").toURL().openConnection();
            health.setReadTimeout(2000);
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
