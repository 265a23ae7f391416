package io.artistagent.query.catalogue;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
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

    private final DocumentCollection tracks;
    private final Owners owners;

    TrackQueries(@Qualifier(CatalogueCollections.TRACKS) DocumentCollection tracks, Owners owners) {
        this.tracks = tracks;
        this.owners = owners;
    }

    @GetMapping("/artists/{artistId}/tracks")
    @Operation(summary = "List an artist's tracks, latest first; drafts and withdrawn ones for the owner")
    Page<TrackDocument> ofArtist(
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
            which = which.and("releaseId").is(release(releaseId));
        }
        if (!owners.ownsExisting(caller.person(), id)) {
            which = which.and("status").is(TrackStatus.PUBLISHED.name());
        }
        var found = tracks.find(ORDER.page(which, cursor, count), TrackDocument.class);
        return Page.of(found, count, track -> NewestFirst.cursor(track.addedAt(), track.id()));
    }

    private static @Nullable String release(String id) {
        try {
            return id.equals(NO_RELEASE) ? null : UUID.fromString(id).toString();
        } catch (IllegalArgumentException noId) {
            throw InvalidFields.of("releaseId", "Use the id of a release, or none.");
        }
    }

    @GetMapping("/tracks/{trackId}")
    @Operation(summary = "Show a track; one that is not published to the owner only")
    ResponseEntity<TrackDocument> one(Caller caller, @PathVariable("trackId") UUID id) {
        Permission.READ_PROFILES.require(caller);
        var me = caller.person();
        var track = tracks.find(id.toString(), TrackDocument.class)
                .filter(found -> found.status() == TrackStatus.PUBLISHED || owners.owns(me, found.artistId()))
                .orElseThrow(UnknownTrack::new);
        return ResponseEntity.ok().eTag(ETags.of(track.version())).body(track);
    }
}
