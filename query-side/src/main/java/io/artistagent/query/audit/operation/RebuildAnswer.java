package io.artistagent.query.audit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rebuild of a read model for compliance officers. */
@Schema(name = "Rebuild")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RebuildAnswer(
        UUID id,
        @Schema(example = "statistics") String projection,

        @Schema(
                description =
                        "SWITCHING: it has caught up and takes over next. FAILED: it has caught up but set events aside",
                allowableValues = {"RUNNING", "PAUSED", "SWITCHING", "DONE", "CANCELLED", "FAILED"})
        String state,

        @Schema(description = "The version that queries read until the rebuild takes over") @Nullable
        Integer fromVersion,

        @Schema(description = "The version that it fills") int toVersion,

        @Schema(description = "The index up to which it has read the log", example = "4000")
        long done,

        @Schema(description = "The index at which the log ends", example = "4711")
        long total,

        @Schema(description = "Its average speed without pauses, in positions of the log", example = "9000")
        long eventsPerSecond,

        @Schema(description = "The time to catch up at that speed; null while the speed is unknown") @Nullable
        Long remainingSeconds,

        Instant startedAt,

        @Schema(description = "Null until it is over") @Nullable
        Instant finishedAt,

        @Schema(description = "Why it does not take over, and what to know about that")
        List<String> problems) {

    static RebuildAnswer of(Rebuild rebuild) {
        return new RebuildAnswer(
                rebuild.id(),
                rebuild.projection(),
                rebuild.state().name(),
                rebuild.fromVersion(),
                rebuild.toVersion(),
                rebuild.done(),
                rebuild.total(),
                rebuild.eventsPerSecond(),
                rebuild.remainingSeconds(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.problems());
    }
}
