package vn.chibo.meetings.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final int WAIT = 5_000;
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
        thread = Thread.ofPlatform().daemon().name("live-listener").start(this::run);
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
            try (Connection connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + LiveChannel.NAME);
                }
                broadcast.allChanged();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                LOG.debug("the live connection is away", away);
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (isRunning()) {
            PGNotification[] heard = connection.getNotifications(WAIT);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
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
