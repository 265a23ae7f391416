package io.artistagent.query.catalogue;

import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.UnknownRelease;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.pictures.JpegResponse;
import io.artistagent.query.pictures.PictureResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

/** Serves covers to callers who may see the release. Only the owner sees the cover of a release that is not out yet. */
@RestController
@RequestMapping("/api/v1/releases")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class})
@Tag(name = "Pictures")
final class ReleaseCoverQueries {

    private final DocumentCollection releases;
    private final Owners owners;
    private final PictureResponses pictures;
    private final Clock clock;

    ReleaseCoverQueries(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            Owners owners,
            PictureResponses pictures,
            Clock clock) {
        this.releases = releases;
        this.owners = owners;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping(path = "/{releaseId}/cover/{size}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Show the cover of a release")
    @JpegResponse
    ResponseEntity<byte[]> one(
            Caller caller,
            @PathVariable("releaseId") UUID id,
            @Parameter(description = "64, 256 or 640", example = "256") @PathVariable int size,
            @Parameter(description = "The version of the picture, as it appears in the URLs of responses")
                    @RequestParam(name = "v", required = false)
                    @Nullable
                    String version,
            WebRequest request) {
        Permission.READ_PROFILES.require(caller);
        PersonId me = caller.person();
        ReleaseDocument release = releases.find(id.toString(), ReleaseDocument.class)
                .filter(found -> found.isOut(clock.instant()) || owners.owns(me, ArtistId.of(found.artistId())))
                .filter(found -> owners.maySee(caller, ArtistId.of(found.artistId())))
                .orElseThrow(UnknownRelease::new);
        return pictures.toAuthenticated(release.cover(), size, version, request);
    }
}
