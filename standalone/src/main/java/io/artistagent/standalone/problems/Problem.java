package io.artistagent.standalone.problems;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.diagnostics.Server;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The problem behind a log event. All events caused by one unavailable store are the same problem. Other events are grouped by logger,
 * message template, cause and key-value pairs, regardless of the template's arguments.
 *
 * @param key the same for the same problem
 * @param news the line for its first occurrence
 * @param still the line while it lasts
 */
record Problem(String key, String news, String still) {

    private static final int MAX_LENGTH = 400;

    /** An exception's class with its message, or in brackets at the end of a line. Only the log file has these details. */
    private static final Pattern FAILURE = Pattern.compile(
            "(?s)(:\\s+(\\w+\\.)*\\w+(Exception|Error)\\b.*|\\s+\\((\\w+\\.)*\\w+(Exception|Error)\\))$");

    static Problem of(ILoggingEvent event, Optional<Server> unavailable) {
        return unavailable
                .map(server -> new Problem(
                        server.health(),
                        server.label() + " does not answer: requests that need it wait or get 503.",
                        server.label() + " still does not answer."))
                .orElseGet(() -> other(event));
    }

    private static Problem other(ILoggingEvent event) {
        String logger = event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1);
        String cause = cause(event.getThrowableProxy());
        String line = clipped("%s: %s%s"
                .formatted(
                        logger,
                        withoutFailure(event.getFormattedMessage()),
                        cause.isEmpty() ? "" : " (" + cause + ")"));
        return new Problem(
                event.getLoggerName() + '|' + event.getMessage() + '|' + cause + '|' + about(event),
                line,
                "Ongoing: " + line);
    }

    /** The key-value pairs of an event, such as the projection: the same message about another projection is another problem. */
    private static String about(ILoggingEvent event) {
        return event.getKeyValuePairs() == null ? "" : event.getKeyValuePairs().toString();
    }

    /** The class of the innermost cause, without its message, which may quote data and belongs in the log file. */
    private static String cause(@Nullable IThrowableProxy failure) {
        if (failure == null) {
            return "";
        }
        if (failure.getCause() != null) {
            return cause(failure.getCause());
        }
        String type = typeOf(failure);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Returns the class of a failure, even if it was logged without its messages. */
    static String typeOf(IThrowableProxy failure) {
        return failure instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof LoggedFailure logged
                ? logged.type().getName()
                : failure.getClassName();
    }

    private static String withoutFailure(String message) {
        return FAILURE.matcher(message).replaceFirst("");
    }

    private static String clipped(String line) {
        String one = line.replaceAll("\\s+", " ").strip();
        return one.length() <= MAX_LENGTH ? one : one.substring(0, MAX_LENGTH) + " …";
    }
}
