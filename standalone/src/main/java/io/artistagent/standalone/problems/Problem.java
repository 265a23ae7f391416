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
 * What a log event is about. All that is logged because one store is away is one problem; else it is the kind of the message that
 * makes the problem, with what it gives by name, and not what was filled into it.
 *
 * @param key the same for the same problem
 * @param news what is said of it at first
 * @param still what is said when it goes on
 */
record Problem(String key, String news, String still) {

    private static final int LONGEST = 400;

    /** The class of a failure with what it says, or in brackets: that is for the file. */
    private static final Pattern FAILURE = Pattern.compile(
            "(?s)(:\\s+(\\w+\\.)*\\w+(Exception|Error)\\b.*|\\s+\\((\\w+\\.)*\\w+(Exception|Error)\\))$");

    static Problem of(ILoggingEvent event, Optional<Server> away) {
        return away.map(server -> new Problem(
                        server.name(),
                        server.label() + " does not answer: what needs it waits or is answered with 503.",
                        server.label() + " is still away."))
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
                "Still so: " + line);
    }

    /** What a line gives by name, such as the projection: the same message about another one is another problem. */
    private static String about(ILoggingEvent event) {
        return event.getKeyValuePairs() == null ? "" : event.getKeyValuePairs().toString();
    }

    /** The kind of the innermost cause. What it says may quote data: that is for the file. */
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

    /** The class of a failure, also of one that was logged without its messages. */
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
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + " …";
    }
}
