package io.artistagent.query.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.domain.Actor;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.LogMetadata;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An event in the trail. What its metadata does not say is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "TrailEvent")
record TrailEvent(
        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String eventId,

        @Schema(description = "The place in the log", example = "4711")
        long index,

        Instant at,

        @Schema(example = "ArtistRegistered") String type,

        @Schema(description = "The revision of the type in which it was stored", example = "1")
        String revision,

        @Schema(example = "Artist") @Nullable String aggregateType,

        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String aggregateId,

        @Schema(description = "The number among the events of the aggregate, from 0", example = "0")
        long sequence,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The person whose data the event contains")
        @Nullable
        UUID subject,

        @Schema(description = "The person who acted, or system") @Nullable
        String actor,

        @Schema(example = "artist") @Nullable String role,

        @Schema(example = "service") @Nullable String purpose,

        @Nullable String correlationId,

        @Nullable String causationId,

        @Schema(example = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable
        String traceId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(example = "artist-agent-web") @Nullable
        String client,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Where the data comes from") @Nullable
        String source,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                type = "object",
                description =
                        "{\"unreadable\": REASON} if the metadata is damaged: then actor, role, purpose and the other"
                                + " members that come from it are null, whatever they were")
        @Nullable
        JsonNode metadata,

        @Schema(
                type = "object",
                description =
                        "The event in its current form. Without an Audit-Purpose, each personal field is {\"personal\":"
                                + " \"withheld\"}; of an erased person, it is always {\"personal\": \"erased\"}. An event that"
                                + " cannot be read is {\"unreadable\": REASON}")
        JsonNode payload) {

    static TrailEvent of(StoredEvent event, Rendered rendered, EventRenderer renderer) {
        Optional<Map<String, String>> readable = renderer.metaData(event);
        Map<String, String> metaData = readable.orElse(Map.of());
        return new TrailEvent(
                event.identifier(),
                event.index(),
                event.time(),
                rendered.type(),
                rendered.revision(),
                event.type(),
                event.aggregate(),
                event.sequence(),
                rendered.subject().orElse(null),
                metaData.get(Actor.KEY),
                metaData.get(LogMetadata.ROLE),
                metaData.get(LogMetadata.PURPOSE),
                metaData.get(LogMetadata.CORRELATION_ID),
                metaData.get(LogMetadata.CAUSATION_ID),
                metaData.get(LogMetadata.TRACE_ID),
                metaData.get(LogMetadata.CLIENT),
                metaData.get(LogMetadata.SOURCE),
                readable.isEmpty() ? unreadable() : null,
                rendered.payload());
    }

    private static JsonNode unreadable() {
        return JsonNodeFactory.instance.objectNode().put("unreadable", "damaged");
    }
}
