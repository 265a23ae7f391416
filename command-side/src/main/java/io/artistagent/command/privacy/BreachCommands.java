package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.privacy.Breach;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.UnknownBreach;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Endpoints of the register of breaches. */
@RestController
@RequestMapping("/api/v1/audit/breaches")
@Tag(name = "Audit")
class BreachCommands {

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Breach> log;

    BreachCommands(Creations creations, Changes changes, AggregateReader<Breach> log) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "The breach is in the register")
    @Operation(
            summary = "Enter a breach of personal data",
            description =
                    "The authority must be notified within 72 hours after the breach was noticed. The texts must not name anyone: they"
                            + " stay in the log.")
    ResponseEntity<CommandResponse> record(Caller caller, @RequestBody NewBreach body, NewId newId) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        return creations.create(newId, officer, "audit/breaches", log, body.command());
    }

    @PatchMapping(
            path = "/{breachId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Add to what is known of a breach",
            description = "A JSON Merge Patch. It also records when the authority and the persons were notified.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = BreachPatch.Shown.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"authorityNotifiedAt\": \"2026-11-21T20:00:00Z\"}"))))
    ResponseEntity<CommandResponse> amend(
            Caller caller, @PathVariable UUID breachId, IfMatch ifMatch, @RequestBody JsonNode body) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        BreachId id = new BreachId(breachId);
        if (log.version(id).isEmpty()) {
            throw new UnknownBreach();
        }
        return changes.change(officer, breachId, ifMatch, log, version -> BreachPatch.read(body, id, version));
    }
}
