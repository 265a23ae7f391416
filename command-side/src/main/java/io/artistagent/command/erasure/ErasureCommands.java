package io.artistagent.command.erasure;

import io.artistagent.api.Problem;
import io.artistagent.command.http.Answer;
import io.artistagent.command.http.Commands;
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

/** Has people forgotten. */
@RestController
@RequestMapping("/api/v1/audit/erasures")
@Tag(name = "Audit")
class ErasureCommands {

    private final Commands commands;
    private final ErasingKeys keys;

    ErasureCommands(Commands commands, ErasingKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The person's key is destroyed, and all places that hold something of them are told")
    @ApiResponse(responseCode = "200", description = "The person was erased before")
    @Operation(
            summary = "Erase a person, for good",
            description =
                    "Destroys the key without which nothing that was told of the person can be read, in no backup either."
                            + " It cannot be undone, and may be asked for again: what was left unfinished is finished then. Follow the"
                            + " Location to see who has forgotten the person already. The person's account at the identity provider is"
                            + " not touched.")
    ResponseEntity<Erased> erase(Caller caller, @RequestBody ErasureRequest body) {
        Permission.ERASE_PERSONS.require(caller);
        var person = body.subject();
        var receipt = send(caller, person);
        return Answer.createdOrThere(
                "audit/erasures", person.value(), receipt, new Erased(person.value(), keys.knew(person)));
    }

    private Receipt send(Caller caller, PersonId person) {
        try {
            return commands.send(caller, new ErasePerson(person));
        } catch (AggregateStreamCreationException | ConcurrencyException another) {
            // Somebody else asked for the same at the same moment: it is done, and there is nothing left to decide
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
