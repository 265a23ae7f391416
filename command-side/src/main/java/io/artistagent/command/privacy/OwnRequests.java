package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.domain.privacy.WithdrawCase;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints with which a person exercises their rights. */
@RestController
@RequestMapping("/api/v1/me/requests")
@Tag(name = "Privacy")
class OwnRequests {

    private static final IfMatch ANY_VERSION = new IfMatch("*");

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Case> log;

    OwnRequests(Creations creations, Changes changes, AggregateReader<Case> log) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "202",
            description = "The request has arrived. Follow the Location to see what becomes of it")
    @ApiResponse(responseCode = "409", description = "There is already an open request of this type")
    @Operation(
            summary = "Exercise a right",
            description =
                    "Ask for your data, its correction, its erasure, or object to its use. An officer first makes sure that the"
                            + " request is from you, and answers within one month.")
    ResponseEntity<CommandResponse> ask(Caller caller, @RequestBody PrivacyRequest body, NewId newId) {
        Permission.EXERCISE_RIGHTS.require(caller);
        ResponseEntity<CommandResponse> created =
                creations.create(newId, caller, "me/requests", log, body.command(caller.person()));
        return ResponseEntity.accepted().headers(created.getHeaders()).body(created.getBody());
    }

    @PostMapping("/{requestId}/withdraw")
    @Operation(
            summary = "Withdraw a request",
            description = "Possible until it is decided. Nobody else withdraws it, so it takes no version.")
    ResponseEntity<CommandResponse> withdraw(Caller caller, @PathVariable UUID requestId) {
        Permission.EXERCISE_RIGHTS.require(caller);
        CaseId id = new CaseId(requestId);
        if (!log.ask(id, it -> it.person().equals(caller.person())).orElse(false)) {
            throw new UnknownCase();
        }
        return changes.change(
                caller, requestId, ANY_VERSION, log, version -> new WithdrawCase(id, version, Closing.BY_THE_PERSON));
    }
}
