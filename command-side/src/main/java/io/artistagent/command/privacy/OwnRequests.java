package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.RuleBroken;
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
import java.util.function.Function;
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

    private static final String PATH = "me/requests";

    private final CommandSender commands;
    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Case> log;

    OwnRequests(CommandSender commands, Creations creations, Changes changes, AggregateReader<Case> log) {
        this.commands = commands;
        this.creations = creations;
        this.changes = changes;
        this.log = log;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "202",
            description = "The request has arrived. Follow the Location to see what becomes of it")
    @Operation(
            summary = "Exercise a right",
            description =
                    "Ask for your data, its correction, its erasure, or object to its use. An officer first makes sure that the"
                            + " request is from you, and answers within one month. While a request of this type is open, the answer"
                            + " names that one, and nothing changes.")
    ResponseEntity<CommandResponse> ask(Caller caller, @RequestBody PrivacyRequest body, NewId newId) {
        Permission.EXERCISE_RIGHTS.require(caller);
        ResponseEntity<CommandResponse> created = openedOrOpen(newId, caller, body.command(caller.person()));
        return ResponseEntity.accepted().headers(created.getHeaders()).body(created.getBody());
    }

    private ResponseEntity<CommandResponse> openedOrOpen(NewId newId, Caller caller, Function<UUID, Object> command) {
        try {
            return creations.create(newId, caller, PATH, log, command);
        } catch (RuleBroken refused) {
            String open = refused.obstacle().get("requestId");
            if (open == null) {
                throw refused;
            }
            UUID id = UUID.fromString(open);
            Long version = log.version(new CaseId(id)).orElse(null);
            return CommandResponse.created(PATH, id, commands.doneBefore(version));
        }
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
