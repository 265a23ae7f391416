package io.artistagent.command.pictures;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ChangeArtistPicture;
import io.artistagent.domain.artist.RemoveArtistPicture;
import io.artistagent.domain.catalogue.ChangeReleaseCover;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Releases;
import io.artistagent.domain.catalogue.RemoveReleaseCover;
import io.artistagent.domain.catalogue.UnknownRelease;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints to set and remove the pictures of artists and the covers of releases. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Pictures")
class PictureCommands {

    private static final String UPLOAD_DESCRIPTION =
            "A JPEG or PNG picture of at most 40 megapixels, or a WebP picture of at most 12, as the request body or as the"
                    + " form part “file”. The operator sets the maximum file size; the error for a larger file states it."
                    + " The server stores the middle square in 64, 256 and 640 pixels, without any metadata.";

    private final PictureUpload upload;
    private final Changes changes;
    private final AggregateReader<Artist> artists;
    private final AggregateReader<Release> releases;
    private final ShownPictures shown;
    private final Releases artistsOfReleases;
    private final Ownership ownership;

    PictureCommands(
            PictureUpload upload,
            Changes changes,
            AggregateReader<Artist> artists,
            AggregateReader<Release> releases,
            ShownPictures shown,
            Releases artistsOfReleases,
            Ownership commandOwnership) {
        this.upload = upload;
        this.changes = changes;
        this.artists = artists;
        this.releases = releases;
        this.shown = shown;
        this.artistsOfReleases = artistsOfReleases;
        this.ownership = commandOwnership;
    }

    @PutMapping(
            path = "/artists/{artistId}/picture",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Set an artist's picture",
            description = UPLOAD_DESCRIPTION,
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            format = "binary",
                                                            example = "a picture"))))
    ResponseEntity<CommandResponse> changePicture(
            Caller caller, @PathVariable UUID artistId, IfMatch ifMatch, NewId newId, HttpServletRequest request) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ArtistId id = new ArtistId(artistId);
        return upload.take(
                request,
                newId,
                caller.person(),
                artistId,
                () -> {
                    ownership.requireOwner(caller.person(), id);
                    ifMatch.require();
                },
                picture -> changes.change(
                        caller, artistId, ifMatch, artists, version -> new ChangeArtistPicture(id, version, picture)),
                picture -> shown.shows(artistId, picture));
    }

    @DeleteMapping("/artists/{artistId}/picture")
    @Operation(summary = "Remove an artist's picture", description = "The picture is permanently deleted.")
    ResponseEntity<CommandResponse> removePicture(Caller caller, @PathVariable UUID artistId, IfMatch ifMatch) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return changes.change(
                caller,
                artistId,
                ifMatch,
                artists,
                version -> new RemoveArtistPicture(new ArtistId(artistId), version));
    }

    @PutMapping(
            path = "/releases/{releaseId}/cover",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Set a release's cover",
            description = UPLOAD_DESCRIPTION,
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            format = "binary",
                                                            example = "a picture"))))
    ResponseEntity<CommandResponse> changeCover(
            Caller caller, @PathVariable UUID releaseId, IfMatch ifMatch, NewId newId, HttpServletRequest request) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ReleaseId id = new ReleaseId(releaseId);
        return upload.take(
                request,
                newId,
                caller.person(),
                releaseId,
                () -> {
                    ArtistId unused = artistOf(caller, id);
                    ifMatch.require();
                },
                picture -> changes.change(
                        caller,
                        releaseId,
                        ifMatch,
                        releases,
                        version -> new ChangeReleaseCover(id, version, artistOf(caller, id), caller.person(), picture)),
                picture -> shown.shows(releaseId, picture));
    }

    @DeleteMapping("/releases/{releaseId}/cover")
    @Operation(summary = "Remove a release's cover", description = "The cover is permanently deleted.")
    ResponseEntity<CommandResponse> removeCover(Caller caller, @PathVariable UUID releaseId, IfMatch ifMatch) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ReleaseId id = new ReleaseId(releaseId);
        ArtistId artistId = artistOf(caller, id);
        return changes.change(
                caller, releaseId, ifMatch, releases, version -> new RemoveReleaseCover(id, version, artistId));
    }

    /** Returns the caller's artist of a release; another person's release is reported as not found. */
    private ArtistId artistOf(Caller caller, ReleaseId release) {
        return artistsOfReleases
                .artistOf(release)
                .filter(artist -> ownership.owns(caller.person(), artist))
                .orElseThrow(UnknownRelease::new);
    }
}
