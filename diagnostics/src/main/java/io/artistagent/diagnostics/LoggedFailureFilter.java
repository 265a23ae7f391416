package io.artistagent.diagnostics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.springframework.boot.SpringApplication;

/**
 * Logs every failure as a {@link LoggedFailure}, including those that libraries log. If a server is unavailable, the line names the classes
 * of the failure and nothing more: each of its many users would add the same stack trace.
 */
final class LoggedFailureFilter extends TurboFilter {

    /** It logs failures of a start, which hold settings and no personal data, and whose messages are needed to correct the settings. */
    private static final String START = SpringApplication.class.getName();

    private final List<OutageSigns> signs;

    LoggedFailureFilter(List<OutageSigns> signs) {
        this.signs = List.copyOf(signs);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Throwable failure = thrown == null ? last(arguments) : thrown;
        if (failure == null
                || format == null
                || logger.getName().equals(START)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        LoggedFailure logged = shown(LoggedFailure.of(failure));
        if (logged == failure) {
            return FilterReply.NEUTRAL;
        }
        @Nullable Object @Nullable [] others = thrown == null ? withoutLast(arguments) : arguments;
        logger.callAppenders(event(marker, logger, level, format, others, failure, logged));
        return FilterReply.DENY;
    }

    private LoggedFailure shown(LoggedFailure failure) {
        return signs.stream().anyMatch(each -> isOutage(each, failure)) ? failure.withoutFrames() : failure;
    }

    /** The database itself says whether it is unavailable. Wrappers of its failure are also used for other reasons. */
    private static boolean isOutage(OutageSigns signs, LoggedFailure failure) {
        boolean sign = false;
        for (LoggedFailure each = failure; each != null; each = each.cause()) {
            boolean outage = signs.isOutage(each.type(), each.sqlState());
            sign = each.sqlState() == null ? sign || outage : outage;
        }
        return sign;
    }

    private static LoggingEvent event(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            String format,
            @Nullable Object @Nullable [] arguments,
            Throwable failure,
            LoggedFailure logged) {
        FailureMessages messages = FailureMessages.of(failure);
        LoggingEvent event = new LoggingEvent(
                LoggedFailureFilter.class.getName(),
                logger,
                level,
                messages.removedFrom(format),
                logged,
                arguments == null
                        ? null
                        : Arrays.stream(arguments)
                                .map(messages::removedFromArgument)
                                .toArray());
        if (marker != null) {
            event.addMarker(marker);
        }
        return event;
    }

    /** SLF4J treats an exception in the last argument like one in the parameter for it. */
    private static @Nullable Throwable last(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private static @Nullable Object @Nullable [] withoutLast(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? null : Arrays.copyOf(arguments, arguments.length - 1);
    }
}
