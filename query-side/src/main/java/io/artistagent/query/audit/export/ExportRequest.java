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
        @Schema(description = "The first moment, in whole seconds") @Nullable
        String from,

        @Schema(description = "The end, in whole seconds and not in the future; now by default") @Nullable
        String to,

        @Schema(
                description = "The length of a window as ISO 8601 duration, at least a minute; a day by default",
                example = "PT1H")
        @Nullable
        String window,

        Fields fields) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MAX_WINDOWS = 2_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    Export valid(UUID id, Instant now) {
        Instant start = fields.required("/from", from, ExportRequest::time);
        Instant given = fields.optional("/to", to, ExportRequest::time);
        Duration givenWindow = fields.optional("/window", window, ExportRequest::duration);
        Instant end = given == null ? now.truncatedTo(ChronoUnit.SECONDS) : given;
        Duration length = givenWindow == null ? Duration.ofDays(1) : givenWindow;
        if (end.isAfter(now)) {
            fields.refuse("/to", "This must not be in the future.");
        }
        if (start != null && !start.isBefore(end)) {
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

    private static Instant time(String text) {
        Instant moment = Times.moment(text);
        if (moment.getNano() != 0 || moment.isBefore(EARLIEST)) {
            throw new InvalidValue("Send a time such as 2026-11-30T12:00:00Z, in whole seconds and after 1999.");
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
