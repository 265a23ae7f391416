package io.artistagent.query.audit.ledger;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.ledger.EventProof;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves compliance officers that an event is in the ledger, in a form that anyone can verify offline. */
@RestController
@RequestMapping("/api/v1/audit/events/{eventId}/proof")
@ConsistentWith({})
@Tag(name = "Audit")
final class EventProofQueries {

    private final LedgerResponses responses;
    private final AccessRecorder accesses;

    EventProofQueries(LedgerResponses responses, AccessRecorder accesses) {
        this.responses = responses;
        this.accesses = accesses;
    }

    @GetMapping(produces = LedgerResponses.TEXT)
    @Operation(
            operationId = "eventProofFile",
            summary = "Prove that an event is in the ledger",
            description = "A file after c2sp.org/tlog-proof, whose extra line is the entry of the event. With"
                    + " Accept: application/json, the same as JSON.")
    @TextResponse
    ResponseEntity<byte[]> file(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @Parameter(example = "0f8fad5b-d9cb-469f-a165-70867728950e") @PathVariable UUID eventId) {
        return LedgerResponses.text(
                proof(caller, purpose, eventId).proof().text(),
                CacheControl.noCache().cachePrivate());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "eventProof", summary = "Prove that an event is in the ledger")
    EventProofView view(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID eventId) {
        return EventProofView.of(proof(caller, purpose, eventId));
    }

    private EventProof proof(Caller caller, Optional<AuditPurpose> purpose, UUID eventId) {
        Permission.READ_AUDIT.require(caller);
        EventProof proof = responses.ledger().proof(eventId.toString()).orElseThrow(UnknownEvent::new);
        accesses.read(caller, purpose, Action.READ, List.of(), List.of(), 1);
        return proof;
    }
}
