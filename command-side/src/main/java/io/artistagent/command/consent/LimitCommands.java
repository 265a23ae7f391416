package io.artistagent.command.consent;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.LiftRestriction;
import io.artistagent.domain.consent.ObjectToProcessing;
import io.artistagent.domain.consent.UnknownInterest;
import io.artistagent.domain.consent.WithdrawObjection;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
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

/**
 * Endpoints to object to processing, and to end limits. An objection of the person needs no decision and takes effect at once; a request of the
 * type OBJECTION leads to the same.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Consent")
class LimitCommands {

    private final CommandSender commands;

    LimitCommands(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping("/me/objections/{interest}")
    @ApiResponse(responseCode = "204", description = "The processing has stopped")
    @ApiResponse(responseCode = "404", description = "There is no such interest")
    @Operation(
            summary = "Object to processing that rests on a legitimate interest (GDPR, Article 21)",
            description = "The caller’s artists are then neither suggested to others nor ranked.")
    ResponseEntity<Void> object(Caller caller, @Parameter(example = "matching") @PathVariable String interest) {
        Permission.EXERCISE_RIGHTS.require(caller);
        return CommandResponse.done(commands.send(caller, new ObjectToProcessing(caller.person(), interest(interest))));
    }

    @DeleteMapping("/me/objections/{interest}")
    @ApiResponse(responseCode = "204", description = "The processing may take place again, or there was no objection")
    @ApiResponse(responseCode = "404", description = "There is no such interest")
    @Operation(summary = "Withdraw an objection")
    ResponseEntity<Void> withdraw(Caller caller, @Parameter(example = "matching") @PathVariable String interest) {
        Permission.EXERCISE_RIGHTS.require(caller);
        return CommandResponse.done(commands.send(caller, new WithdrawObjection(caller.person(), interest(interest))));
    }

    @Schema(name = "LiftReason", example = "{\"reason\": \"The figures are corrected, and the person was told.\"}")
    record LiftReason(@Nullable String reason, Fields fields) {

        Reason required() {
            Reason why = fields.required("/reason", reason, Reason::new);
            fields.check();
            return why;
        }
    }

    @DeleteMapping(path = "/audit/restrictions/{subjectId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "204", description = "The data may be used again, or there was no restriction")
    @Operation(
            summary = "Lift the restriction of the use of a person’s data",
            description = "Tell the person before (GDPR, Article 18(3)). A restriction begins with a granted request.")
    ResponseEntity<Void> lift(
            Caller caller, @PathVariable UUID subjectId, @RequestBody(required = false) @Nullable LiftReason body) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        Reason why = body == null ? null : body.required();
        return CommandResponse.done(
                commands.send(officer, new LiftRestriction(new PersonId(subjectId), officer.person(), why)));
    }

    private static LegitimateInterest interest(String name) {
        try {
            return EnumParser.of(LegitimateInterest.class).apply(name.toUpperCase(Locale.ROOT));
        } catch (InvalidValue unknown) {
            throw new UnknownInterest();
        }
    }
}
