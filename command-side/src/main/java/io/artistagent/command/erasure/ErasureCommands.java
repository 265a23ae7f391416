package io.artistagent.command.erasure;

import io.artistagent.api.Problem;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.eventlog.storage.Receipt;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint to erase persons. */
@RestController
@RequestMapping("/api/v1/audit/erasures")
@Tag(name = "Audit")
class ErasureCommands {

    private final CommandSender commands;
    private final LogPersonalKeys keys;

    ErasureCommands(CommandSender commands, LogPersonalKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The person's key is destroyed, and every place that holds their data is notified")
    @ApiResponse(responseCode = "200", description = "The person was erased before")
    @Operation(
            summary = "Erase a person permanently",
            description =
                    "Destroys the person's encryption key, so that their data can no longer be read, not even from backups."
                            + " This cannot be undone. A repeated request completes an erasure that was interrupted. Follow the"
                            + " Location to see which places have erased the person so far. The account at the identity provider is"
                            + " not touched.")
    ResponseEntity<ErasureResponse> erase(Caller caller, @RequestBody ErasureRequest body) {
        Permission.ERASE_PERSONS.require(caller);
        PersonId person = body.subject();
        Receipt receipt = send(caller, person);
        return CommandResponse.createdOrThere(
                "audit/erasures", person.value(), receipt, new ErasureResponse(person.value(), keys.knew(person)));
    }

    private Receipt send(Caller caller, PersonId person) {
        try {
            return commands.send(caller, new ErasePerson(person));
        } catch (AggregateStreamCreationException | ConcurrencyException another) {
            // A concurrent request created the erasure; the repeated command finds nothing left to decide
            return commands.send(caller, new ErasePerson(person));
        } catch (IncompatibleAggregateException somethingElse) {
            throw new ErrorResponseException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "not-a-person",
                            "Not a person",
                            "This id belongs to something else, perhaps an artist or a track. Nothing was erased."),
                    somethingElse);
        }
    }
}
