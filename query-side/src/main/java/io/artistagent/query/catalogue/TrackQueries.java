package io.artistagent.query.catalogue;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.api.PictureView;
import io.artistagent.domain.Ids;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.domain.catalogue.UnknownTrack;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Queries for tracks. The owner sees all tracks; other callers see only published ones. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class})
@Tag(name = "Catalogue")
final class TrackQueries {

    private static final NewestFirst ORDER = new NewestFirst("addedAt");
    private static final String NO_RELEASE = "none";

    private final DocumentCollection releases;
    private final DocumentCollection tracks;
    private final Owners owners;
    private final Disputes disputes;
    private final Clock clock;

    TrackQueries(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueConfiguration.TRACKS) DocumentCollection tracks,
            Owners owners,
            Disputes disputes,
            Clock clock) {
        this.releases = releases;
        this.tracks = tracks;
        this.owners = owners;
        this.disputes = disputes;
        this.clock = clock;
    }

    @GetMapping("/artists/{artistId}/tracks")
    @Operation(summary = "List an artist's tracks, latest first; drafts and withdrawn ones only for the owner")
    Page<TrackView> ofArtist(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(description = "Only the tracks on this release; the word none selects tracks without a release")
                    @RequestParam
                    @Nullable
                    String releaseId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_PROFILES.require(caller);
        Limit count = Limit.of(limit);
        Criteria which = Criteria.where("artistId").is(id.toString());
        if (releaseId != null) {
            which = releaseId.equals(NO_RELEASE)
                    ? which.and("releaseIds").size(0)
                    : which.and("releaseIds").is(release(releaseId));
        }
        ArtistId artist = new ArtistId(id);
        owners.requireVisible(caller, artist);
        boolean owned = owners.owns(caller.person(), artist);
        if (!owned) {
            which = which.and("status").is(TrackStatus.PUBLISHED.name());
        }
        List<TrackDocument> found = tracks.find(ORDER.page(which, cursor, count), TrackDocument.class);
        Map<String, ReleaseDocument> shown = shown(found, owned);
        return Page.of(found, count, track -> NewestFirst.cursor(track.addedAt(), track.id()))
                .map(track -> view(track, shown, owned, null));
    }

    /** Returns the releases of tracks by id. Callers other than the owner see only releases that are out. */
    private Map<String, ReleaseDocument> shown(List<TrackDocument> found, boolean owned) {
        List<String> ids = found.stream()
                .flatMap(track -> track.releaseIds().stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Criteria which = Criteria.where("_id").in(ids);
        if (!owned) {
            which = which.and("lastDay").lte(clock.instant());
        }
        return releases.find(new Query(which), ReleaseDocument.class).stream()
                .collect(Collectors.toMap(ReleaseDocument::id, Function.identity()));
    }

    private static TrackView view(
            TrackDocument track,
            Map<String, ReleaseDocument> shown,
            boolean owned,
            TrackView.@Nullable IsrcDispute dispute) {
        List<String> visible = owned
                ? track.releaseIds()
                : track.releaseIds().stream().filter(shown::containsKey).toList();
        ReleaseDocument release = visible.isEmpty() ? null : shown.get(visible.getFirst());
        PictureView cover = release == null ? null : PictureView.ofRelease(release.id(), release.cover());
        return TrackView.of(track, visible, cover, dispute);
    }

    private static String release(String id) {
        try {
            return Ids.uuid(id).toString();
        } catch (InvalidValue noId) {
            throw InvalidFields.of("releaseId", "Use the id of a release, or none.");
        }
    }

    @GetMapping("/tracks/{trackId}")
    @Operation(summary = "Show a track; an unpublished one only to the owner")
    ResponseEntity<TrackView> one(Caller caller, @PathVariable("trackId") UUID id) {
        Permission.READ_PROFILES.require(caller);
        PersonId me = caller.person();
        TrackDocument track = tracks.find(id.toString(), TrackDocument.class).orElseThrow(UnknownTrack::new);
        boolean owned = owners.owns(me, ArtistId.of(track.artistId()));
        if (!owned && !(track.isPublished() && owners.maySee(caller, ArtistId.of(track.artistId())))) {
            throw new UnknownTrack();
        }
        TrackView view = view(track, shown(List.of(track), owned), owned, owned ? disputes.about(track) : null);
        return ResponseEntity.ok().eTag(ETags.of(track.version())).body(view);
    }
}
