package io.artistagent.query.catalogue;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.Ids;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.domain.catalogue.UnknownTrack;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.DocumentCollection;
import io.artistagent.query.NewestFirst;
import io.artistagent.query.artist.Owners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** Answers which tracks there are: to the owner all, to everybody else those that are published. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({"artists", CatalogueProjection.NAME})
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
            @Qualifier(CatalogueCollections.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueCollections.TRACKS) DocumentCollection tracks,
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
    @Operation(summary = "List an artist's tracks, latest first; drafts and withdrawn ones for the owner")
    Page<TrackView> ofArtist(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(description = "Only the tracks on this release; none for those on no release")
                    @RequestParam
                    @Nullable
                    String releaseId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_PROFILES.require(caller);
        var count = Limit.of(limit);
        var which = Criteria.where("artistId").is(id.toString());
        if (releaseId != null) {
            which = releaseId.equals(NO_RELEASE)
                    ? which.and("releaseIds").size(0)
                    : which.and("releaseIds").is(release(releaseId));
        }
        var owned = owners.ownsExisting(caller.person(), id);
        if (!owned) {
            which = which.and("status").is(TrackStatus.PUBLISHED.name());
        }
        var found = tracks.find(ORDER.page(which, cursor, count), TrackDocument.class);
        var shown = owned ? null : releasesOut(found);
        return Page.of(found, count, track -> NewestFirst.cursor(track.addedAt(), track.id()))
                .map(track -> TrackView.of(track, visible(track, shown), null));
    }

    /** Which of the releases that tracks stand on are out: of the others only their owner knows. */
    private Set<String> releasesOut(List<TrackDocument> found) {
        var ids = found.stream()
                .flatMap(track -> track.releaseIds().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Set.of()
                : releases
                        .find(
                                new Query(Criteria.where("_id")
                                        .in(ids)
                                        .and("lastDay")
                                        .lte(clock.instant())),
                                ReleaseDocument.class)
                        .stream()
                        .map(ReleaseDocument::id)
                        .collect(Collectors.toSet());
    }

    private static List<String> visible(TrackDocument track, @Nullable Set<String> shown) {
        return shown == null
                ? track.releaseIds()
                : track.releaseIds().stream().filter(shown::contains).toList();
    }

    private static String release(String id) {
        try {
            return Ids.uuid(id).toString();
        } catch (InvalidValue noId) {
            throw InvalidFields.of("releaseId", "Use the id of a release, or none.");
        }
    }

    @GetMapping("/tracks/{trackId}")
    @Operation(summary = "Show a track; one that is not published to the owner only")
    ResponseEntity<TrackView> one(Caller caller, @PathVariable("trackId") UUID id) {
        Permission.READ_PROFILES.require(caller);
        var me = caller.person();
        var track = tracks.find(id.toString(), TrackDocument.class).orElseThrow(UnknownTrack::new);
        var owned = owners.owns(me, track.artistId());
        if (!owned && !track.isPublished()) {
            throw new UnknownTrack();
        }
        var shown = owned ? null : releasesOut(List.of(track));
        var view = TrackView.of(track, visible(track, shown), owned ? disputes.about(track) : null);
        return ResponseEntity.ok().eTag(ETags.of(track.version())).body(view);
    }
}
