package io.artistagent.command.collaboration;

import io.artistagent.api.Fields;
import io.artistagent.command.LogReader;
import io.artistagent.command.http.Answer;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.NewIds;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.AcceptCollaboration;
import io.artistagent.domain.collaboration.CancelCollaboration;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.CommentOnCollaboration;
import io.artistagent.domain.collaboration.CompleteCollaboration;
import io.artistagent.domain.collaboration.DeclineCollaboration;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.collaboration.StartCollaboration;
import io.artistagent.domain.collaboration.WithdrawCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Collaborations: request, answer, discuss, carry through. */
@RestController
@RequestMapping("/api/v1/collaborations")
@Tag(name = "Collaborations")
class CollaborationCommands {

    private static final String IF_MATCH = "If-Match";

    private final Creations creations;
    private final Changes changes;
    private final NewIds ids;
    private final LogReader<Collaboration> log;
    private final CollaborationParties parties;

    CollaborationCommands(
            Creations creations,
            Changes changes,
            NewIds ids,
            LogReader<Collaboration> log,
            CollaborationParties parties) {
        this.creations = creations;
        this.changes = changes;
        this.ids = ids;
        this.log = log;
        this.parties = parties;
    }

    @Schema(name = "Acceptance")
    record Acceptance(@Nullable List<SplitRequest> splits, Fields fields) {

        @Nullable
        Splits agreed() {
            var shares = fields.optional("/splits", SplitRequest.read(fields, splits), Splits::new);
            fields.check();
            return shares;
        }
    }

    @Schema(name = "NewComment", example = "{\"text\": \"With pleasure.\"}")
    record Comment(@Nullable String text, Fields fields) {

        Message message() {
            var message = fields.required("/text", text, Message::new);
            fields.check();
            return message;
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Requested")
    @Operation(
            summary = "Request a collaboration",
            description = "The other artist can answer until it expires: 30 days from now by default.")
    ResponseEntity<Answer> request(Caller caller, @RequestBody CollaborationRequest body, HttpServletRequest request) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        var command = body.command(caller.person());
        return creations.create(request, caller, "collaborations", log, id -> command.apply(new CollaborationId(id)));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Accept a request",
            description =
                    "Send the splits you have seen to be sure that both agree on the same; without a body the proposed ones hold.")
    ResponseEntity<Answer> accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Acceptance body) {
        var artist = parties.invited(caller, new CollaborationId(id));
        var splits = body == null ? null : body.agreed();
        return act(caller, id, ifMatch, artist, (it, version, by) -> new AcceptCollaboration(it, version, by, splits));
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Decline a request")
    ResponseEntity<Answer> decline(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return act(caller, id, ifMatch, parties.invited(caller, new CollaborationId(id)), DeclineCollaboration::new);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw a request")
    ResponseEntity<Answer> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return act(
                caller, id, ifMatch, parties.requesting(caller, new CollaborationId(id)), WithdrawCollaboration::new);
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Start the work")
    ResponseEntity<Answer> start(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return act(caller, id, ifMatch, parties.requesting(caller, new CollaborationId(id)), StartCollaboration::new);
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Mark a collaboration as completed")
    ResponseEntity<Answer> complete(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return act(
                caller, id, ifMatch, parties.requesting(caller, new CollaborationId(id)), CompleteCollaboration::new);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End an agreement")
    ResponseEntity<Answer> cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return act(caller, id, ifMatch, parties.requesting(caller, new CollaborationId(id)), CancelCollaboration::new);
    }

    @PostMapping("/{id}/comments")
    @ApiResponse(responseCode = "201", description = "Added")
    @Operation(summary = "Comment on a collaboration")
    ResponseEntity<Answer> comment(
            Caller caller, @PathVariable UUID id, @RequestBody Comment body, HttpServletRequest request) {
        var artist = parties.invited(caller, new CollaborationId(id));
        var comment = ids.forWhat(request);
        var command = new CommentOnCollaboration(
                new CollaborationId(id), new CommentId(comment), artist, caller.person(), body.message());
        return Answer.created("collaborations/" + id + "/comments", comment, changes.send(caller, id, log, command));
    }

    /** A command for a version of a collaboration, on behalf of one of the two artists. */
    private interface Act {
        Object of(CollaborationId id, @Nullable Long version, ArtistId artist);
    }

    private ResponseEntity<Answer> act(Caller caller, UUID id, @Nullable String ifMatch, ArtistId artist, Act act) {
        return changes.change(caller, id, ifMatch, log, version -> act.of(new CollaborationId(id), version, artist));
    }
}
