package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL for all tests of this JVM. Its cluster below {@code target} is kept between runs; the database
 * is made anew. Durability is off: nothing here needs to outlive a power cut.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int RUNS_SIDE_BY_SIDE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static @Nullable Database started;
    private static @Nullable PostgresServer running;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        database().enter(context);
    }

    /** The running database; for tests that need a connection of their own, say as the owner. */
    static synchronized Database database() {
        if (started == null) {
            try {
                DataFolder folder = freeFolder();
                Secrets secrets = Secrets.of(folder);
                PostgresServer server = PostgresServer.start(
                        folder, secrets, "fsync=off", "synchronous_commit=off", "full_page_writes=off");
                running = server;
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                started = Roles.prepare(server, secrets, "chibo_test", true);
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return started;
    }

    /** A connection of the database's owner, whom no policy stops: for tests that tamper past the program. */
    public static Connection asOwner() throws SQLException {
        Database database = database();
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    /** The server goes down, cutting every connection, and is started again by its watch; returns once it answers. */
    public static synchronized void restart() throws IOException, InterruptedException {
        long before = Objects.requireNonNull(running).pid();
        new ProcessBuilder("kill", "-INT", Long.toString(before)).start().waitFor();
        ProcessHandle.of(before).ifPresent(gone -> gone.onExit().join());
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("the database did not come back");
            }
            Thread.sleep(100);
        }
    }

    public static synchronized long pid() throws IOException {
        return Objects.requireNonNull(running).pid();
    }

    private static boolean answers() {
        try (Connection owner = asOwner()) {
            return owner.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Another run in the same checkout may hold the first folder. */
    private static DataFolder freeFolder() {
        LaunchFailure last = LaunchFailure.because("launch.folder.locked", "target/test-data");
        for (int i = 1; i <= RUNS_SIDE_BY_SIDE; i++) {
            try {
                return DataFolder.open(Path.of("target/test-data/" + i).toAbsolutePath(), "test");
            } catch (LaunchFailure held) {
                last = held;
            }
        }
        throw last;
    }
}
