package io.artistagent.command.artist;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.BlockArtist;
import io.artistagent.domain.artist.CloseArtistPage;
import io.artistagent.domain.artist.Profile;
import io.artistagent.domain.artist.RegisterArtist;
import io.artistagent.domain.artist.RetireArtist;
import io.artistagent.domain.artist.UnblockArtist;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Endpoints to register, change and retire artists, and to block others. */
@RestController
@RequestMapping("/api/v1/artists")
@Tag(name = "Artists")
class ArtistCommands {

    private final Creations creations;
    private final Changes changes;
    private final CommandSender commands;
    private final AggregateReader<Artist> log;

    ArtistCommands(Creations creations, Changes changes, CommandSender commands, AggregateReader<Artist> log) {
        this.creations = creations;
        this.changes = changes;
        this.commands = commands;
        this.log = log;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "The artist is registered")
    @Operation(summary = "Register an artist", description = "The caller becomes the artist's owner.")
    ResponseEntity<CommandResponse> register(Caller caller, @RequestBody ArtistRequest body, NewId newId) {
        Permission.REGISTER_ARTIST.require(caller);
        Profile profile = body.profile();
        return creations.create(
                newId, caller, "artists", log, id -> new RegisterArtist(new ArtistId(id), caller.person(), profile));
    }

    @PatchMapping(
            path = "/{artistId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change a profile",
            description = "A JSON Merge Patch: omitted fields stay as they are, null clears a field.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = ArtistRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"bio\": \"Songs between two cities.\", \"lookingFor\": [\"PRODUCER\"]}"))))
    ResponseEntity<CommandResponse> change(
            Caller caller, @PathVariable UUID artistId, IfMatch ifMatch, @RequestBody JsonNode body) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return changes.change(
                caller, artistId, ifMatch, log, version -> ArtistPatch.read(body, new ArtistId(artistId), version));
    }

    @PostMapping("/{artistId}/retire")
    @Operation(summary = "Retire an artist", description = "A retired artist can no longer act. Their history stays.")
    ResponseEntity<CommandResponse> retire(Caller caller, @PathVariable UUID artistId, IfMatch ifMatch) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return changes.change(
                caller, artistId, ifMatch, log, version -> new RetireArtist(new ArtistId(artistId), version));
    }

    @PutMapping("/{artistId}/public-page")
    @Operation(
            summary = "Publish an artist's public page, or change what it shows",
            description =
                    "The page shows the profile's name, picture, bio, genres and skills, and, as requested, releases that are"
                            + " out, links and figures. It never shows contact details.")
    ResponseEntity<CommandResponse> openPage(
            Caller caller, @PathVariable UUID artistId, IfMatch ifMatch, @RequestBody PublicPageRequest body) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return changes.change(caller, artistId, ifMatch, log, version -> body.command(new ArtistId(artistId), version));
    }

    @DeleteMapping("/{artistId}/public-page")
    @Operation(
            summary = "Show an artist to signed-in people only",
            description = "The public page disappears immediately.")
    ResponseEntity<CommandResponse> closePage(Caller caller, @PathVariable UUID artistId, IfMatch ifMatch) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return changes.change(
                caller, artistId, ifMatch, log, version -> new CloseArtistPage(new ArtistId(artistId), version));
    }

    @ApiResponse(responseCode = "204", description = "The other artist is blocked")
    @PutMapping("/{artistId}/blocks/{otherArtistId}")
    @Operation(
            summary = "Block an artist",
            description =
                    "The block applies between the two owners and covers all their artists: the other person can send no requests"
                            + " or comments. Existing agreements stay in force, and either side can end them. The other person only"
                            + " learns that the artist does not accept requests.")
    ResponseEntity<Void> block(Caller caller, @PathVariable UUID artistId, @PathVariable UUID otherArtistId) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return CommandResponse.done(
                commands.send(caller, new BlockArtist(new ArtistId(artistId), new ArtistId(otherArtistId))));
    }

    @ApiResponse(responseCode = "204", description = "The other artist is no longer blocked")
    @DeleteMapping("/{artistId}/blocks/{otherArtistId}")
    @Operation(summary = "Unblock an artist")
    ResponseEntity<Void> unblock(Caller caller, @PathVariable UUID artistId, @PathVariable UUID otherArtistId) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return CommandResponse.done(
                commands.send(caller, new UnblockArtist(new ArtistId(artistId), new ArtistId(otherArtistId))));
    }
}
