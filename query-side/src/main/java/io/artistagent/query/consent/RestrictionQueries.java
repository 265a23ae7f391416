package io.artistagent.query.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.storage.AggregateEvents;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows officers whether the use of a person's data is restricted. */
@RestController
@RequestMapping("/api/v1/audit/restrictions")
@ConsistentWith({})
@Tag(name = "Audit")
final class RestrictionQueries {

    private final AggregateEvents log;
    private final AccessRecorder accesses;

    RestrictionQueries(AggregateEvents log, AccessRecorder accesses) {
        this.log = log;
        this.accesses = accesses;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Restriction")
    record RestrictionView(
            @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
            UUID subject,

            @Schema(description = "Since when all processing is restricted; null if it is not") @Nullable
            Instant restrictedSince) {}

    @GetMapping("/{subjectId}")
    @ApiResponse(responseCode = "200", description = "Restricted or not")
    @Operation(summary = "Show whether the use of a person’s data is restricted")
    RestrictionView one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID subjectId) {
        Permission.READ_AUDIT.require(caller);
        Instant since = PersonLedger.of(new PersonId(subjectId), log).restrictedSince();
        accesses.read(caller, purpose, Action.READ, List.of(subjectId), List.of(), 1);
        return new RestrictionView(subjectId, since);
    }
}
