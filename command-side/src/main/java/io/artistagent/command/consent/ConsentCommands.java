package io.artistagent.command.consent;

import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.WithdrawConsent;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to give and withdraw consent. Everyone does so only for themselves. */
@RestController
@RequestMapping("/api/v1/me/consents/{purpose}")
@Tag(name = "Consent", description = "What the caller allows")
class ConsentCommands {

    private final CommandSender commands;

    ConsentCommands(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping
    @ApiResponse(responseCode = "204", description = "The consent is recorded")
    @ApiResponse(responseCode = "404", description = "There is no such purpose")
    @ApiResponse(responseCode = "409", description = "The version is not the newest one")
    @Operation(
            summary = "Give consent to a purpose",
            description =
                    "Names the version of the text that the person has read. Only the newest one can be agreed to.")
    ResponseEntity<Void> give(
            Caller caller,
            @Parameter(example = "figures-rank-my-matches") @PathVariable String purpose,
            @RequestBody ConsentRequest body) {
        Permission.EXERCISE_RIGHTS.require(caller);
        return CommandResponse.done(
                commands.send(caller, body.of(new ConsentsId(caller.person()), Purpose.of(purpose))));
    }

    @DeleteMapping
    @ApiResponse(responseCode = "204", description = "The consent is withdrawn, or was never given")
    @ApiResponse(responseCode = "404", description = "There is no such purpose")
    @Operation(
            summary = "Withdraw consent to a purpose",
            description = "The processing that needs the consent stops, and what it derived is deleted.")
    ResponseEntity<Void> withdraw(
            Caller caller, @Parameter(example = "figures-rank-my-matches") @PathVariable String purpose) {
        Permission.EXERCISE_RIGHTS.require(caller);
        return CommandResponse.done(
                commands.send(caller, new WithdrawConsent(new ConsentsId(caller.person()), Purpose.of(purpose))));
    }
}
