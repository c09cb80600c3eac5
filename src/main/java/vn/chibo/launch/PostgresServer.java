package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own PostgreSQL on a data folder: bound to loopback, passwords required, restarted when it dies,
 * stopped with the program.
 */
final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final int PAUSE = 100;

    private final DataFolder folder;
    private final Secrets secrets;
    private final List<String> settings;
    private final Path binaries;
    private final int port;
    private volatile @Nullable GuardedProcess process;
    private volatile boolean stopping;

    private PostgresServer(DataFolder folder, Secrets secrets, List<String> settings) throws IOException {
        this.folder = folder;
        this.secrets = secrets;
        this.settings = settings;
        this.binaries = Binaries.unpacked(folder);
        this.port = Ports.remembered(folder.path().resolve("database.port"));
    }

    /** Makes the database cluster where there is none, starts it, and keeps it running until closed. */
    static PostgresServer start(DataFolder folder, Secrets secrets, String... settings) throws IOException {
        PostgresServer server = new PostgresServer(folder, secrets, List.of(settings));
        NewCluster.makeIfMissing(folder, secrets, server.binaries);
        server.startPatiently();
        Thread.ofPlatform().daemon().name("database-watch").start(server::watch);
        return server;
    }

    /** A fresh lock of a killed predecessor may stand for some seconds; only then is a refusal final. */
    private void startPatiently() throws IOException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!startOnce()) {
            if (stopping || Instant.now().isAfter(giveUp)) {
                throw LaunchFailure.because("launch.database.refuses", folder.log("postgres.log"));
            }
            pause();
        }
    }

    private boolean startOnce() throws IOException {
        StaleLock.clear(folder.postgres());
        GuardedProcess attempt = launch();
        Instant giveUp = Instant.now().plus(RECOVERY);
        while (attempt.isAlive() && Instant.now().isBefore(giveUp)) {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                pause();
            }
        }
        attempt.stop();
        return false;
    }

    private synchronized GuardedProcess launch() throws IOException {
        if (stopping) {
            throw LaunchFailure.because("launch.database.stopping");
        }
        GuardedProcess launched = GuardedProcess.start(
                PostmasterCommand.words(folder, binaries, port, settings), folder.log("postgres.log"));
        process = launched;
        return launched;
    }

    private void watch() {
        while (!stopping) {
            try {
                GuardedProcess watched = process;
                if (watched != null) {
                    watched.await();
                }
                if (!stopping) {
                    LOG.warn(Words.pair("launch.database.died"));
                    startPatiently();
                    LOG.warn(Words.pair("launch.database.back"));
                }
            } catch (LaunchFailure | IOException failure) {
                if (!stopping) {
                    LOG.error(Words.pair("launch.database.still-down", folder.log("postgres.log")));
                    pause();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A superuser's connection; for making roles and databases only. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.superuser());
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=chibo&tcpKeepAlive=true";
    }

    /** The postmaster's process id. */
    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.postgres().resolve("postmaster.pid")).getFirst());
    }

    @Override
    public synchronized void close() {
        stopping = true;
        GuardedProcess running = process;
        if (running != null) {
            running.stop();
        }
    }
}
