package io.artistagent.query.audit.operation;

import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.operation.DeadLetterOffice;
import io.artistagent.eventlog.projection.DeadLetter;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An event that a projection could not handle, for compliance officers. What only the event could tell is null if the log lacks it. */
@Schema(name = "DeadLetter")
record DeadLetterAnswer(
        @Schema(example = "statistics@3:4711") String id,
        @Schema(example = "statistics") String projection,

        @Schema(
                description = "The version of the read model that has set it aside; absent for an automation",
                example = "3")
        @Nullable
        Integer version,

        @Schema(format = "uuid") @Nullable String eventId,

        @Schema(description = "The event's place in the log", example = "4711")
        long index,

        @Schema(description = "When the event happened") @Nullable
        Instant at,

        @Schema(example = "DailyFiguresImported") @Nullable String type,

        @Schema(example = "1") @Nullable String revision,

        @Schema(example = "Import") @Nullable String aggregateType,

        String aggregateId,

        @Schema(description = "The event's number among those of its aggregate, from 0", example = "2") @Nullable
        Long sequence,

        @Schema(description = "The person whose data the event contains") @Nullable
        UUID subject,

        @Schema(
                description = "The kind of failure; absent if the event only waits for an earlier one of its aggregate",
                example = "DataIntegrityViolationException")
        @Nullable
        String cause,

        @Schema(description = "How often it has been tried", example = "4")
        int attempts,

        @Schema(description = "When it was set aside") Instant since,

        @Schema(description = "The dead letter that must be settled before it", example = "statistics@3:4710") @Nullable
        String waitsFor,

        @Schema(description = "Whether a retry has been requested and not carried out yet")
        boolean retryRequested,

        @Schema(
                description =
                        "The event in its current form; personal data is withheld without Audit-Purpose. An event that"
                                + " cannot be read is {\"unreadable\": REASON}; the reason missing means that the log does not have it")
        JsonNode payload) {

    static DeadLetterAnswer of(DeadLetterOffice.Found found, Optional<Rendered> rendered) {
        DeadLetter letter = found.letter();
        Optional<StoredEvent> event = found.event();
        int version = ProcessorSettings.versionOf(letter.processor());
        return new DeadLetterAnswer(
                found.id(),
                ProcessorSettings.projectionOf(letter.processor()),
                version == 0 ? null : version,
                event.map(StoredEvent::identifier).orElse(null),
                letter.index(),
                event.map(StoredEvent::time).orElse(null),
                rendered.map(Rendered::type).orElse(null),
                rendered.map(Rendered::revision).orElse(null),
                event.map(StoredEvent::type).orElse(null),
                event.map(StoredEvent::aggregate).orElse(letter.sequence()),
                event.map(StoredEvent::sequence).orElse(null),
                rendered.flatMap(Rendered::subject).orElse(null),
                letter.cause() == null ? null : ClassUtils.getShortName(letter.cause()),
                letter.attempts(),
                letter.since(),
                letter.waits() ? DeadLetterOffice.idOf(letter.processor(), letter.first()) : null,
                letter.isRequested(),
                rendered.map(Rendered::payload).orElseGet(DeadLetterAnswer::missing));
    }

    private static JsonNode missing() {
        return JsonNodeFactory.instance.objectNode().put("unreadable", "missing");
    }
}
