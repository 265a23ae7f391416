package io.artistagent.standalone.problems;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.status.StatusManager;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports at intervals that the log file cannot be written, for example on a full disk, instead of a stack trace for every lost line. */
public final class LogFileMonitor implements StatusListener {

    private static final long REMINDER = Duration.ofSeconds(30).toMillis();

    private final Consumer<String> out;
    private @Nullable Long reportedAt;

    LogFileMonitor(Consumer<String> out) {
        this.out = out;
    }

    /** Replaces the listener that prints Logback's own status messages. */
    public static void watch(LoggerContext logging, Consumer<String> out) {
        StatusManager statuses = logging.getStatusManager();
        statuses.getCopyOfStatusListenerList().stream()
                .filter(listener -> listener instanceof OnConsoleStatusListener || listener instanceof LogFileMonitor)
                .forEach(statuses::remove);
        statuses.add(new LogFileMonitor(out));
    }

    @Override
    public synchronized void addStatusEvent(Status status) {
        if (status.getLevel() >= Status.ERROR
                && (reportedAt == null || status.getTimestamp() - reportedAt >= REMINDER)) {
            reportedAt = status.getTimestamp();
            Throwable why = status.getThrowable();
            out.accept("Cannot write the log file: " + (why == null ? status.getMessage() : why.getMessage()));
        }
    }
}
