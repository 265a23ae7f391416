package io.artistagent.query.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistencyToken;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.domain.catalogue.UnknownRelease;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.PublicArtists;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.pictures.JpegResponse;
import io.artistagent.query.pictures.PictureResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Serves the releases on public pages of artists to unauthenticated visitors: those that are out and have a published track. Each request
 * checks whether the page is open. The releases are cached for some seconds, because anonymous requests are unlimited. A request with a
 * consistency token bypasses the cache.
 */
@RestController
@RequestMapping("/api/v1/public/artists/{artistId}/releases")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class})
@Tag(name = "Public pages")
final class PublicReleases {

    private static final int MAX_SHOWN = 50;

    /** The number of latest releases to examine. Most have a published track. */
    private static final int CANDIDATES = 200;

    /** Enough for {@value #CANDIDATES} releases of 25 tracks each. */
    private static final int MAX_TRACKS = 5_000;

    private final DocumentCollection releases;
    private final DocumentCollection tracks;
    private final PublicArtists artists;
    private final PictureResponses pictures;
    private final Clock clock;
    private final Bulkhead costly;
    private final Cache<String, List<ReleaseDocument>> cache = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    PublicReleases(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueConfiguration.TRACKS) DocumentCollection tracks,
            PublicArtists artists,
            PictureResponses pictures,
            Clock clock,
            Bulkhead costly) {
        this.releases = releases;
        this.tracks = tracks;
        this.artists = artists;
        this.pictures = pictures;
        this.clock = clock;
        this.costly = costly;
    }

    /** The releases of an artist, latest first. */
    @Schema(name = "PublicReleases")
    record Shown(List<PublicReleaseView> items) {}

    @GetMapping
    @Operation(
            summary = "List the releases on the public page of an artist",
            description =
                    "The latest 50 with a published track, out of the latest 200 that are out; empty if the artist hides"
                            + " releases. Needs no token.")
    Shown ofArtist(@PathVariable("artistId") UUID id, WebRequest request) {
        return new Shown(shown(id.toString(), request).stream()
                .map(PublicReleaseView::of)
                .toList());
    }

    @GetMapping(path = "/{releaseId}/cover/{size}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Show the cover of a release without signing in", description = "Needs no token.")
    @JpegResponse
    ResponseEntity<byte[]> cover(
            @PathVariable("artistId") UUID id,
            @PathVariable("releaseId") UUID releaseId,
            @Parameter(description = "64, 256 or 640", example = "256") @PathVariable int size,
            WebRequest request) {
        ReleaseDocument release = shown(id.toString(), request).stream()
                .filter(found -> found.id().equals(releaseId.toString()))
                .findFirst()
                .orElseThrow(UnknownRelease::new);
        return pictures.toAnonymous(release.cover(), size, request);
    }

    private List<ReleaseDocument> shown(String artistId, WebRequest request) {
        if (!artists.showsReleases(artistId)) {
            return List.of();
        }
        if (request.getHeader(ConsistencyToken.HEADER) != null) {
            cache.invalidate(artistId);
        }
        return cache.get(artistId, id -> costly.run(() -> find(id)));
    }

    private List<ReleaseDocument> find(String artistId) {
        List<ReleaseDocument> out = releases.find(
                new Query(Criteria.where("artistId").is(artistId).and("lastDay").lte(clock.instant()))
                        .with(Sort.by(Sort.Direction.DESC, "firstDay", "_id"))
                        .limit(CANDIDATES),
                ReleaseDocument.class);
        Set<String> published = published(artistId, out);
        return out.stream()
                .filter(release -> published.contains(release.id()))
                .limit(MAX_SHOWN)
                .toList();
    }

    private Set<String> published(String artistId, List<ReleaseDocument> out) {
        if (out.isEmpty()) {
            return Set.of();
        }
        List<String> ids = out.stream().map(ReleaseDocument::id).toList();
        Query query = new Query(Criteria.where("releaseIds")
                        .in(ids)
                        .and("artistId")
                        .is(artistId)
                        .and("status")
                        .is(TrackStatus.PUBLISHED.name()))
                .with(Sort.by(Sort.Direction.DESC, "addedAt", "_id"))
                .limit(MAX_TRACKS);
        query.fields().include("releaseIds");
        return tracks.find(query, OnRelease.class).stream()
                .flatMap(track -> track.releaseIds().stream())
                .collect(Collectors.toSet());
    }

    record OnRelease(List<String> releaseIds) {}
}
