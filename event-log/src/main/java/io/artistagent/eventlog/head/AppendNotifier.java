package io.artistagent.eventlog.head;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies the other processes on this log of appends. It notifies outside the appending transactions, because a notification inside
 * one takes a server-wide lock at commit. It sends at most one notification every few milliseconds, however much is appended.
 */
public final class AppendNotifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendNotifier.class);
    private static final String CHANNEL = "artist_agent_log";
    private static final long BETWEEN_MILLIS = 5;
    private static final int LISTEN_MILLIS = 1_000;
    private static final long TRY_AGAIN_MILLIS = 1_000;

    private final LogDataSource database;
    private final Semaphore announcements = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread sender;
    private @Nullable Thread listener;

    public AppendNotifier(LogDataSource database) {
        this.database = database;
    }

    void start(Runnable onAppend) {
        sender = Thread.ofPlatform().daemon().name("log-notifier").start(() -> repeat(this::sendOnce));
        listener = Thread.ofPlatform().daemon().name("log-listener").start(() -> repeat(() -> listen(onAppend)));
    }

    void announceAppend() {
        if (announcements.availablePermits() == 0) {
            announcements.release();
        }
    }

    private void sendOnce() throws SQLException, InterruptedException {
        announcements.acquire();
        announcements.drainPermits();
        try {
            database.onSeparateConnection(AppendNotifier::send);
        } catch (Throwable failed) {
            // The append was not announced, so it must be announced again even if nothing else is appended
            announceAppend();
            throw failed;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    }

    private static boolean send(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("NOTIFY " + CHANNEL);
        }
    }

    private void listen(Runnable onAppend) throws SQLException {
        try (Connection connection = database.standalone();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            try {
                onAppend.run();
                PGConnection server = connection.unwrap(PGConnection.class);
                while (!closed) {
                    PGNotification[] notifications = server.getNotifications(LISTEN_MILLIS);
                    if (notifications != null && notifications.length > 0) {
                        onAppend.run();
                    }
                }
            } finally {
                statement.execute("UNLISTEN " + CHANNEL);
            }
        }
    }

    private void repeat(Work work) {
        boolean unavailable = false;
        while (!closed) {
            try {
                work.run();
                unavailable = false;
            } catch (InterruptedException ended) {
                return;
            } catch (Throwable failure) {
                if (!unavailable && !closed) {
                    LOG.warn(
                            "Cannot exchange notifications of new events with other processes; trying again",
                            LoggedFailure.of(failure));
                }
                unavailable = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        if (sender != null) {
            sender.interrupt();
        }
        if (listener != null) {
            listener.interrupt();
        }
    }

    @FunctionalInterface
    private interface Work {

        void run() throws SQLException, InterruptedException;
    }
}
