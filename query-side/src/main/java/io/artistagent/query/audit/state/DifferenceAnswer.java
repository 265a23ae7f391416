package io.artistagent.query.audit.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two states of an aggregate. */
@Schema(name = "StateDifference")
record DifferenceAnswer(
        @Schema(format = "uuid") String aggregateId,
        @Schema(example = "Artist") String aggregateType,

        @Schema(description = "The index of the last event before or at the earlier moment", example = "17")
        long fromIndex,

        @Schema(description = "The index of the last event before or at the later moment", example = "42")
        long toIndex,

        @Schema(description = "How many events of the aggregate are between the two", example = "2")
        long events,

        List<Change> changes) {

    /** A part of the state that differs. */
    @Schema(name = "StateChange")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(
            @Schema(description = "A JSON pointer into the state", example = "/profile/country")
            String pointer,

            @Schema(description = "The earlier value; null if the part did not exist") @Nullable
            JsonNode before,

            @Schema(description = "The later value; null if the part no longer exists") @Nullable
            JsonNode after,

            @Schema(description = "The event that gave the part its later value", format = "uuid")
            String eventId) {}
}
