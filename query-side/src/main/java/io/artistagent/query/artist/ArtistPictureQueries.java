package io.artistagent.query.artist;

import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.pictures.JpegResponse;
import io.artistagent.query.pictures.PictureResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves portraits to callers who may read profiles, and to everyone if the artist has a public page. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(ArtistReadModel.class)
@Tag(name = "Pictures")
final class ArtistPictureQueries {

    private final DocumentCollection artists;
    private final PictureResponses pictures;
    private final Owners owners;
    private final Restrictions restrictions;

    ArtistPictureQueries(
            @Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists,
            PictureResponses pictures,
            Owners owners,
            Restrictions restrictions) {
        this.artists = artists;
        this.pictures = pictures;
        this.owners = owners;
        this.restrictions = restrictions;
    }

    @GetMapping(path = "/artists/{artistId}/picture/{size}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Show the portrait of an artist")
    @JpegResponse
    ResponseEntity<byte[]> one(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(description = "64, 256 or 640", example = "64") @PathVariable int size,
            @Parameter(description = "The version of the picture, as it appears in the URLs of responses")
                    @RequestParam(name = "v", required = false)
                    @Nullable
                    String version,
            WebRequest request) {
        Permission.READ_PROFILES.require(caller);
        ArtistDocument artist = artists.find(id.toString(), ArtistDocument.class)
                .filter(found -> owners.maySee(caller, PersonId.of(found.owner())))
                .orElseThrow(UnknownArtist::new);
        return pictures.toAuthenticated(artist.picture(), size, version, request);
    }

    @GetMapping(path = "/public/artists/{artistId}/picture/{size}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(
            summary = "Show the portrait of an artist without signing in",
            description = "Only if the artist has a public page.")
    @JpegResponse
    ResponseEntity<byte[]> toAnybody(
            @PathVariable("artistId") UUID id,
            @Parameter(description = "64, 256 or 640", example = "256") @PathVariable int size,
            WebRequest request) {
        ArtistDocument artist = artists.find(id.toString(), ArtistDocument.class)
                .filter(ArtistDocument::isPublic)
                .filter(found -> !restrictions.covers(PersonId.of(found.owner())))
                .orElseThrow(UnknownArtist::new);
        return pictures.toAnonymous(artist.picture(), size, request);
    }
}
