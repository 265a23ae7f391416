package io.artistagent.query.collaboration;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.collaboration.UnknownCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.collaboration.CollaborationView.CommentView;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Queries for the collaborations of the caller's own artists. To everyone else, a collaboration does not exist. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CollaborationReadModel.class})
@Tag(name = "Collaborations")
final class CollaborationQueries {

    private static final NewestFirst ORDER = new NewestFirst("requestedAt");
    private static final int MAX_TRACKS = 50;

    private final Collaborations collaborations;
    private final Owners owners;

    CollaborationQueries(Collaborations collaborations, Owners owners) {
        this.collaborations = collaborations;
        this.owners = owners;
    }

    @GetMapping("/collaborations")
    @Operation(summary = "List the collaborations of the caller's artists, latest first")
    @ApiResponse(responseCode = "200", description = "OK")
    @ApiResponse(responseCode = "404", description = "The caller has no artist with this artistId")
    Page<CollaborationView> list(
            Caller caller,
            @Parameter(description = "incoming or outgoing; both by default", example = "incoming")
                    @RequestParam
                    @Nullable
                    String box,
            @Parameter(example = "PENDING") @RequestParam @Nullable String status,
            @Parameter(description = "One of the caller's artists; all by default") @RequestParam @Nullable
                    UUID artistId,
            @Parameter(description = "Only collaborations about one of these tracks") @RequestParam @Nullable
                    List<UUID> trackId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_OWN_ARTISTS.require(caller);
        Fields fields = new Fields();
        Box side = fields.optional("box", box == null ? null : box.toUpperCase(Locale.ROOT), EnumParser.of(Box.class));
        CollaborationStatus state = fields.optional("status", status, EnumParser.of(CollaborationStatus.class));
        fields.check();
        Limit count = Limit.of(limit);
        Collection<String> artists = artists(caller.person(), artistId);
        Criteria which = side == null ? Box.both(artists) : side.of(artists);
        if (state != null) {
            which = new Criteria().andOperator(which, Criteria.where("status").is(state.name()));
        }
        if (trackId != null) {
            which = new Criteria().andOperator(which, Criteria.where("trackId").in(tracks(trackId)));
        }
        List<CollaborationDocument> found = collaborations.find(ORDER.page(which, cursor, count));
        Page<CollaborationDocument> page = Page.of(found, count, it -> NewestFirst.cursor(it.requestedAt(), it.id()));
        return new Page<>(collaborations.show(page.items(), artists), page.nextCursor());
    }

    @GetMapping("/collaborations/{id}")
    @Operation(summary = "Show a collaboration of one of the caller's artists")
    ResponseEntity<CollaborationView> one(Caller caller, @PathVariable UUID id) {
        Set<String> mine = artistsOf(caller);
        CollaborationDocument found = own(mine, id);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(collaborations.show(found, mine));
    }

    @GetMapping("/collaborations/{id}/comments")
    @Operation(summary = "List the comments on a collaboration, latest first")
    Page<CommentView> comments(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return collaborations.comments(own(artistsOf(caller), id), cursor, Limit.of(limit));
    }

    private Set<String> artistsOf(Caller caller) {
        Permission.READ_OWN_ARTISTS.require(caller);
        return owners.artistsOf(caller.person());
    }

    private CollaborationDocument own(Set<String> mine, UUID id) {
        return collaborations
                .find(id.toString())
                .filter(it -> mine.contains(it.fromArtistId()) || mine.contains(it.toArtistId()))
                .orElseThrow(UnknownCollaboration::new);
    }

    private static List<String> tracks(List<UUID> ids) {
        if (ids.size() > MAX_TRACKS) {
            throw InvalidFields.of("trackId", "Ask for at most " + MAX_TRACKS + " tracks.");
        }
        // A blank entry in a list is converted to null
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw InvalidFields.of("trackId", "This value has the wrong format.");
        }
        return ids.stream().map(UUID::toString).toList();
    }

    private Collection<String> artists(PersonId me, @Nullable UUID artistId) {
        if (artistId == null) {
            return owners.artistsOf(me);
        }
        owners.requireOwner(me, new ArtistId(artistId));
        return Set.of(artistId.toString());
    }
}
