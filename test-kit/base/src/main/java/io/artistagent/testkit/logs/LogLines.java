package io.artistagent.testkit.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Captures what one class, or the whole application, logs until this is closed. */
public final class LogLines implements AutoCloseable {

    private record Line(String message, String everything) {}

    private final Logger logger;
    private final @Nullable Level usual;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(new Line(event.getFormattedMessage(), everything(event)));
            }
        }
    };

    private LogLines(String name) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
        this.usual = logger.getLevel();
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    public static LogLines of(Class<?> type) {
        return new LogLines(type.getName());
    }

    /** Captures all lines of the application from {@code INFO} on, whatever level is configured. */
    public static LogLines ofTheApplication() {
        LogLines lines = new LogLines(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.logger.setLevel(Level.INFO);
        return lines;
    }

    /** Returns the messages from {@code INFO} on. */
    public List<String> all() {
        return lines.stream().map(Line::message).toList();
    }

    /** Returns the lines from {@code INFO} on with everything that an appender could write: logger, message, MDC and stack trace. */
    public List<String> withEverything() {
        return lines.stream().map(Line::everything).toList();
    }

    /** Discards the lines so far. */
    public void clear() {
        lines.clear();
    }

    private static String everything(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(usual);
    }
}
