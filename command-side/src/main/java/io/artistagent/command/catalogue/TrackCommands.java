package io.artistagent.command.catalogue;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.catalogue.AddTrack;
import io.artistagent.domain.catalogue.PublishTrack;
import io.artistagent.domain.catalogue.Track;
import io.artistagent.domain.catalogue.TrackDetails;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.catalogue.UnknownTrack;
import io.artistagent.domain.catalogue.WithdrawTrack;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Endpoints to add, correct, publish and withdraw tracks. Another person's track is reported as not found. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Catalogue")
class TrackCommands {

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Track> log;
    private final Tracks tracks;
    private final Artists artists;
    private final Ownership ownership;

    TrackCommands(
            Creations creations,
            Changes changes,
            AggregateReader<Track> log,
            Tracks tracks,
            Artists artists,
            Ownership commandOwnership) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
        this.tracks = tracks;
        this.artists = artists;
        this.ownership = commandOwnership;
    }

    @ApiResponse(responseCode = "201", description = "Added")
    @PostMapping("/artists/{artistId}/tracks")
    @Operation(summary = "Add a track", description = "It is a draft until it is published.")
    ResponseEntity<CommandResponse> add(
            Caller caller, @PathVariable UUID artistId, @RequestBody TrackRequest body, NewId newId) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        // Check ownership first: reading the credits reads the log once per credited artist
        ownership.requireOwner(caller.person(), new ArtistId(artistId));
        TrackDetails details = body.details(artists);
        return creations.create(
                newId,
                caller,
                "tracks",
                log,
                id -> new AddTrack(new TrackId(id), new ArtistId(artistId), caller.person(), details));
    }

    @PatchMapping(
            path = "/tracks/{trackId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct a track",
            description =
                    "A JSON Merge Patch: omitted fields stay as they are, null clears a field. releaseIds replaces all releases"
                            + " of the track, releaseId only the first.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = TrackRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"title\": \"Night Drive (Extended)\", \"releaseId\": null}"))))
    ResponseEntity<CommandResponse> correct(
            Caller caller, @PathVariable UUID trackId, IfMatch ifMatch, @RequestBody JsonNode body) {
        return change(
                caller,
                trackId,
                ifMatch,
                (track, version, artist) -> CataloguePatch.track(body, track, version, artist, artists));
    }

    @PostMapping("/tracks/{trackId}/publish")
    @Operation(summary = "Publish a track")
    ResponseEntity<CommandResponse> publish(Caller caller, @PathVariable UUID trackId, IfMatch ifMatch) {
        return change(caller, trackId, ifMatch, PublishTrack::new);
    }

    @PostMapping("/tracks/{trackId}/withdraw")
    @Operation(summary = "Withdraw a track")
    ResponseEntity<CommandResponse> withdraw(Caller caller, @PathVariable UUID trackId, IfMatch ifMatch) {
        return change(caller, trackId, ifMatch, WithdrawTrack::new);
    }

    /** Creates a command for a version of a track, on behalf of its artist. */
    private interface Change {
        Object of(TrackId track, @Nullable Long version, ArtistId artist);
    }

    private ResponseEntity<CommandResponse> change(Caller caller, UUID trackId, IfMatch ifMatch, Change change) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        TrackId track = new TrackId(trackId);
        ArtistId artist = tracks.artistOf(track)
                .filter(it -> ownership.owns(caller.person(), it))
                .orElseThrow(UnknownTrack::new);
        return changes.change(caller, trackId, ifMatch, log, version -> change.of(track, version, artist));
    }
}
