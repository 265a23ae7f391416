package io.artistagent.command.privacy;

import io.artistagent.api.Fields;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LiftLegalHold;
import io.artistagent.domain.privacy.PlaceLegalHold;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.UnknownLegalHold;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to hold the data of a person, and to lift the hold. */
@RestController
@RequestMapping("/api/v1/audit/legal-holds")
@Tag(name = "Audit")
class LegalHoldCommands {

    private final CommandSender commands;
    private final LogLegalHolds holds;

    LegalHoldCommands(CommandSender commands, LogLegalHolds holds) {
        this.commands = commands;
        this.holds = holds;
    }

    @Schema(name = "LegalHoldReason", example = "{\"reason\": \"Regional court, file 3 O 112/26.\"}")
    record HoldReason(@Nullable String reason, Fields fields) {

        Reason required() {
            Reason why = fields.required("/reason", reason, Reason::new);
            fields.check();
            return why;
        }
    }

    @PutMapping("/{subjectId}")
    @ApiResponse(responseCode = "204", description = "The data of the person is held")
    @Operation(
            summary = "Hold the data of a person",
            description = "While a hold is in place, no erasure can be granted. A repeat replaces the reason.")
    ResponseEntity<Void> place(Caller caller, @PathVariable UUID subjectId, @RequestBody HoldReason body) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        LegalHoldId id = new LegalHoldId(new PersonId(subjectId));
        return CommandResponse.done(commands.send(officer, new PlaceLegalHold(id, officer.person(), body.required())));
    }

    @DeleteMapping(path = "/{subjectId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "204", description = "The hold is lifted")
    @Operation(summary = "Lift the hold on the data of a person")
    ResponseEntity<Void> lift(
            Caller caller, @PathVariable UUID subjectId, @RequestBody(required = false) @Nullable HoldReason body) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        Reason why = body == null ? null : body.required();
        PersonId subject = new PersonId(subjectId);
        if (!holds.isHeld(subject)) {
            throw new UnknownLegalHold();
        }
        return CommandResponse.done(
                commands.send(officer, new LiftLegalHold(new LegalHoldId(subject), officer.person(), why)));
    }
}
