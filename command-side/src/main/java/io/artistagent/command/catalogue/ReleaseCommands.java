package io.artistagent.command.catalogue;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.AddRelease;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.ReleaseDetails;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Releases;
import io.artistagent.domain.catalogue.UnknownRelease;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Endpoints to add and correct releases. Another person's release is reported as not found. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Catalogue")
class ReleaseCommands {

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Release> log;
    private final Releases releases;
    private final Ownership ownership;

    ReleaseCommands(
            Creations creations,
            Changes changes,
            AggregateReader<Release> log,
            Releases releases,
            Ownership commandOwnership) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
        this.releases = releases;
        this.ownership = commandOwnership;
    }

    @ApiResponse(responseCode = "201", description = "Added")
    @PostMapping("/artists/{artistId}/releases")
    @Operation(summary = "Add a release")
    ResponseEntity<CommandResponse> add(
            Caller caller, @PathVariable UUID artistId, @RequestBody ReleaseRequest body, NewId newId) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ReleaseDetails details = body.details();
        return creations.create(
                newId,
                caller,
                "releases",
                log,
                id -> new AddRelease(new ReleaseId(id), new ArtistId(artistId), details));
    }

    @PatchMapping(
            path = "/releases/{releaseId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Correct a release",
            description = "A JSON Merge Patch: omitted fields stay as they are, null clears a field.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = ReleaseRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"title\": \"Night Drive (Deluxe)\", \"upc\": null}"))))
    ResponseEntity<CommandResponse> correct(
            Caller caller, @PathVariable UUID releaseId, IfMatch ifMatch, @RequestBody JsonNode body) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ReleaseId id = new ReleaseId(releaseId);
        ArtistId artistId = releases.artistOf(id)
                .filter(artist -> ownership.owns(caller.person(), artist))
                .orElseThrow(UnknownRelease::new);
        return changes.change(
                caller, releaseId, ifMatch, log, version -> CataloguePatch.release(body, id, version, artistId));
    }
}
