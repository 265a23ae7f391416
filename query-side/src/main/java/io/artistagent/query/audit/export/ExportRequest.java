package io.artistagent.query.audit.export;

import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to export. */
@Schema(name = "ExportRequest", example = "{\"from\": \"2026-11-01T00:00:00Z\", \"to\": \"2026-11-30T00:00:00Z\"}")
record ExportRequest(
        @Schema(description = "The first moment; a day before the end by default. A fraction of a second is cut off")
        @Nullable
        String from,

        @Schema(description = "The end, not in the future; now by default. A fraction of a second is cut off") @Nullable
        String to,

        @Schema(
                description = "The length of a window as ISO 8601 duration, at least a minute; a day by default",
                example = "PT1H")
        @Nullable
        String window,

        Fields fields) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final int MAX_WINDOWS = 2_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    Export valid(UUID id, Instant now) {
        Instant givenStart = fields.optional("/from", from, ExportRequest::time);
        Instant givenEnd = fields.optional("/to", to, ExportRequest::time);
        Duration givenWindow = fields.optional("/window", window, ExportRequest::duration);
        Instant end = (givenEnd == null || isNow(givenEnd, now) ? now : givenEnd).truncatedTo(ChronoUnit.SECONDS);
        Instant start = givenStart == null ? end.minus(A_DAY) : givenStart.truncatedTo(ChronoUnit.SECONDS);
        Duration length = givenWindow == null ? A_DAY : givenWindow;
        if (end.isAfter(now)) {
            fields.refuse("/to", "This must not be in the future.");
        }
        if (!start.isBefore(end)) {
            fields.refuse("/from", "This must be before the end of the period.");
        }
        fields.check();
        long windows = Export.windows(start, end, length);
        if (windows > MAX_WINDOWS) {
            fields.refuse(
                    "/window", "The period must have at most 2,000 windows: choose longer ones or a shorter period.");
        }
        fields.check();
        return new Export(id, start, end, length, Export.State.RUNNING, 0, windows, null, now, null);
    }

    /** The clock of a client may be a little ahead. */
    private static boolean isNow(Instant end, Instant now) {
        return end.isAfter(now) && !end.isAfter(now.plus(CLOCK_TOLERANCE));
    }

    private static Instant time(String text) {
        Instant moment = Times.moment(text);
        if (moment.isBefore(EARLIEST)) {
            throw new InvalidValue("Send a time such as 2026-11-30T12:00:00Z, after 1999.");
        }
        return moment;
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.getNano() == 0 && duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            // Refused like a value out of range
        }
        throw new InvalidValue("Send a duration from PT1M to P366D in whole seconds, such as PT1H or P1D.");
    }
}
