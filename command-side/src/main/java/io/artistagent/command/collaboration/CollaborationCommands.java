package io.artistagent.command.collaboration;

import io.artistagent.api.Fields;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.AcceptCollaboration;
import io.artistagent.domain.collaboration.CancelCollaboration;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.CommentOnCollaboration;
import io.artistagent.domain.collaboration.CompleteCollaboration;
import io.artistagent.domain.collaboration.DeclineCollaboration;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.RequestCollaboration;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.collaboration.StartCollaboration;
import io.artistagent.domain.collaboration.WithdrawCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to request, answer, discuss and complete collaborations. */
@RestController
@RequestMapping("/api/v1/collaborations")
@Tag(name = "Collaborations")
class CollaborationCommands {

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Collaboration> log;
    private final CollaborationParties parties;

    CollaborationCommands(
            Creations creations, Changes changes, AggregateReader<Collaboration> log, CollaborationParties parties) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
        this.parties = parties;
    }

    @Schema(name = "Acceptance")
    record Acceptance(@Nullable List<SplitRequest> splits, Fields fields) {

        @Nullable
        Splits agreed() {
            Splits shares = fields.optional("/splits", SplitRequest.read(fields, splits), Splits::new);
            fields.check();
            return shares;
        }
    }

    @Schema(name = "NewComment", example = "{\"text\": \"With pleasure.\"}")
    record Comment(@Nullable String text, Fields fields) {

        Message message() {
            Message message = fields.required("/text", text, Message::new);
            fields.check();
            return message;
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Requested")
    @ApiResponse(responseCode = "404", description = "One of the artists or tracks does not exist")
    @Operation(
            summary = "Request a collaboration",
            description = "The other artist can answer until the request expires, by default after 30 days.")
    ResponseEntity<CommandResponse> request(Caller caller, @RequestBody CollaborationRequest body, NewId newId) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        Function<CollaborationId, RequestCollaboration> command = body.command(caller.person());
        return creations.create(newId, caller, "collaborations", log, id -> command.apply(new CollaborationId(id)));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Accept a request",
            description =
                    "Send the splits that you saw to make sure that both sides agree on the same ones. Without a body, the"
                            + " proposed splits apply.")
    ResponseEntity<CommandResponse> accept(
            Caller caller,
            @PathVariable UUID id,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable Acceptance body) {
        return act(
                caller,
                id,
                ifMatch,
                CollaborationStep.ACCEPT,
                (it, version, by) -> new AcceptCollaboration(it, version, by, body == null ? null : body.agreed()));
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Decline a request")
    ResponseEntity<CommandResponse> decline(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        return act(caller, id, ifMatch, CollaborationStep.DECLINE, DeclineCollaboration::new);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw a request")
    ResponseEntity<CommandResponse> withdraw(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        return act(caller, id, ifMatch, CollaborationStep.WITHDRAW, WithdrawCollaboration::new);
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Start the work")
    ResponseEntity<CommandResponse> start(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        return act(caller, id, ifMatch, CollaborationStep.START, StartCollaboration::new);
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Mark a collaboration as completed")
    ResponseEntity<CommandResponse> complete(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        return act(caller, id, ifMatch, CollaborationStep.COMPLETE, CompleteCollaboration::new);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End an agreement")
    ResponseEntity<CommandResponse> cancel(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        return act(caller, id, ifMatch, CollaborationStep.CANCEL, CancelCollaboration::new);
    }

    @PostMapping("/{id}/comments")
    @ApiResponse(responseCode = "201", description = "Added")
    @Operation(summary = "Comment on a collaboration")
    ResponseEntity<CommandResponse> comment(
            Caller caller, @PathVariable UUID id, @RequestBody Comment body, NewId newId) {
        ArtistId artist = parties.acting(caller, new CollaborationId(id), CollaborationStep.COMMENT);
        UUID comment = newId.value();
        CommentOnCollaboration command = new CommentOnCollaboration(
                new CollaborationId(id), new CommentId(comment), artist, caller.person(), body.message());
        return CommandResponse.created(
                "collaborations/" + id + "/comments", comment, changes.send(caller, id, log, command));
    }

    /** Creates a command for a version of a collaboration, on behalf of one of the two artists. */
    private interface Act {
        Object of(CollaborationId id, @Nullable Long version, ArtistId artist);
    }

    private ResponseEntity<CommandResponse> act(
            Caller caller, UUID id, IfMatch ifMatch, CollaborationStep step, Act act) {
        CollaborationId collaboration = new CollaborationId(id);
        ArtistId artist = parties.acting(caller, collaboration, step);
        return changes.change(caller, id, ifMatch, log, version -> act.of(collaboration, version, artist));
    }
}
