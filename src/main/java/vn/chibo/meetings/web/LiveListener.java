package vn.chibo.meetings.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.LiveChannel;

/**
 * Hears from PostgreSQL that a meeting changed, on whichever node it was. Keeps one connection of its own, outside the
 * pool, and takes a new one after the database was away.
 */
@Component
class LiveListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final String LISTEN = "listen " + LiveChannel.NAME;
    private static final int WAIT = 5_000;
    private static final String PATIENCE = "10"; // seconds
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final LiveBroadcast broadcast;
    private volatile @Nullable Thread thread;

    LiveListener(JdbcConnectionDetails database, LiveBroadcast broadcast) {
        this.database = database;
        this.broadcast = broadcast;
    }

    @Override
    public void start() {
        Thread listening = Thread.ofPlatform().daemon().name("live-listener").unstarted(this::run);
        thread = listening; // before it runs: it ends as soon as it finds that nobody wants it
        listening.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), settings());
                    Statement statement = connection.createStatement()) {
                statement.execute(LISTEN);
                broadcast.allChanged();
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException away) { // whatever it is, nobody else would hear of changes
                LOG.warn("the live connection is made anew: {}", away.toString());
                pause();
            }
        }
    }

    /** A server that died in the middle of an answer must not be waited for without end. */
    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        settings.setProperty("loginTimeout", PATIENCE);
        settings.setProperty("socketTimeout", PATIENCE);
        return settings;
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        while (isRunning()) {
            PGNotification[] heard = connection.getNotifications(WAIT);
            if (heard == null || heard.length == 0) {
                statement.execute(LISTEN); // a connection that is quiet may be dead
                continue;
            }
            for (PGNotification notification : heard) {
                broadcast.changed(UUID.fromString(notification.getParameter().split(" ")[0]));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
