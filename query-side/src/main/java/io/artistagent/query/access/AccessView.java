package io.artistagent.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.RecordedAccess;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access as officers see it. Values that it does not have are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Access")
record AccessView(
        UUID accessId,
        Instant at,

        @Schema(
                description = "The id of the person or program that acted",
                example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String actor,

        @Schema(example = "compliance-officer") String role,

        @Schema(description = "Null if none was stated", example = "Request 2026-117: who has seen my data") @Nullable
        String purpose,

        Access.Action action,

        @Schema(description = "The path in this API, or a part of the system", example = "/audit/events")
        String resource,

        @Schema(description = "The persons whose data it was")
        List<UUID> subjects,

        @Schema(description = "The personal fields that were shown; empty if they were withheld")
        List<String> fields,

        @Schema(description = "The number of items in the answer", example = "50")
        long count,

        @Schema(description = "ok, or why it failed", example = "ok")
        String outcome,

        @Nullable String traceId) {

    static AccessView of(RecordedAccess recorded) {
        Access access = recorded.access();
        return new AccessView(
                recorded.id(),
                access.at(),
                access.actor(),
                access.role(),
                access.purpose(),
                access.action(),
                access.resource(),
                access.subjects(),
                access.fields(),
                access.count(),
                access.outcome(),
                access.traceId());
    }
}
