package io.artistagent.standalone.problems;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says now and then that the log does not reach its file, as on a full disk, instead of a stack trace for every line that is lost. */
public final class UnwrittenLog implements StatusListener {

    private static final long REMINDER = Duration.ofSeconds(30).toMillis();

    private final Consumer<String> out;
    private @Nullable Long said;

    UnwrittenLog(Consumer<String> out) {
        this.out = out;
    }

    /** Takes the place of whoever prints what the logging says of itself. */
    public static void watch(LoggerContext logging, Consumer<String> out) {
        var statuses = logging.getStatusManager();
        statuses.getCopyOfStatusListenerList().stream()
                .filter(listener -> listener instanceof OnConsoleStatusListener || listener instanceof UnwrittenLog)
                .forEach(statuses::remove);
        statuses.add(new UnwrittenLog(out));
    }

    @Override
    public synchronized void addStatusEvent(Status status) {
        if (status.getLevel() >= Status.ERROR && (said == null || status.getTimestamp() - said >= REMINDER)) {
            said = status.getTimestamp();
            var why = status.getThrowable();
            out.accept("The log does not reach its file: " + (why == null ? status.getMessage() : why.getMessage()));
        }
    }
}
