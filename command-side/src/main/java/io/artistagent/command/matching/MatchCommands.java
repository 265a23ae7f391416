package io.artistagent.command.matching;

import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint to give feedback on matches. */
@RestController
@RequestMapping("/api/v1/matches")
@Tag(name = "Matching")
class MatchCommands {

    private final CommandSender commands;

    MatchCommands(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/{matchId}/feedback")
    @ApiResponse(responseCode = "204", description = "Recorded")
    @Operation(
            summary = "Give feedback on a match",
            description = "A match that is NOT_FOR_ME is not suggested again until it is set to UNDECIDED.")
    ResponseEntity<Void> judge(
            Caller caller,
            @Parameter(
                            description = "The id of the match",
                            example = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11_7c9e6679-7425-40de-944b-e07fc1f90ae7")
                    @PathVariable
                    String matchId,
            @RequestBody FeedbackRequest body) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return CommandResponse.done(commands.send(caller, body.about(MatchId.of(matchId))));
    }
}
