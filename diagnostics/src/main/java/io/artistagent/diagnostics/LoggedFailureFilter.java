package io.artistagent.diagnostics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.springframework.boot.SpringApplication;

/**
 * Logs every failure as a {@link LoggedFailure}, including those that libraries log. If a server is unavailable, the line names the classes
 * of the failure and nothing more: each of its many users would add the same stack trace. Lines of libraries are then logged once a
 * minute; our own code decides itself how often it logs a failure.
 */
final class LoggedFailureFilter extends TurboFilter {

    /** It logs failures of a start, which hold settings and no personal data, and whose messages are needed to correct the settings. */
    private static final String START = SpringApplication.class.getName();

    private static final String OURS = "io.artistagent.";

    private final List<OutageSigns> signs;
    private final OutageRepeats outageRepeats = new OutageRepeats(System::nanoTime);

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
        List<Marker> markers = marker == null ? List.of() : List.of(marker);
        return reply(logger, level, new Line(markers, List.of(), format, arguments, thrown));
    }

    /** Called for the fluent API, whose lines may have several markers, and key-value pairs. */
    @Override
    public FilterReply decide(Logger logger, org.slf4j.event.LoggingEvent event) {
        return reply(
                logger,
                Level.convertAnSLF4JLevel(event.getLevel()),
                new Line(
                        orEmpty(event.getMarkers()),
                        orEmpty(event.getKeyValuePairs()),
                        event.getMessage(),
                        event.getArgumentArray(),
                        event.getThrowable()));
    }

    private FilterReply reply(Logger logger, Level level, Line line) {
        Throwable failure = line.failure();
        if (failure == null || logger.getName().equals(START) || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        LoggedFailure logged = LoggedFailure.of(failure);
        if (signs.stream().anyMatch(each -> isOutage(each, logged))) {
            LoggingEvent event = line.event(logger, level, failure, logged.withoutFrames());
            if (logger.getName().startsWith(OURS) || !isRepeat(event)) {
                logger.callAppenders(event);
            }
            return FilterReply.DENY;
        }
        if (logged == failure) {
            return FilterReply.NEUTRAL;
        }
        logger.callAppenders(line.event(logger, level, failure, logged));
        return FilterReply.DENY;
    }

    private boolean isRepeat(LoggingEvent event) {
        return outageRepeats.isRepeat(
                "%s %s %s".formatted(event.getLoggerName(), event.getFormattedMessage(), event.getKeyValuePairs()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
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
}
