package io.artistagent.query.catalogue;

import io.artistagent.domain.catalogue.TrackStatus;
import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.catalogue.ReleaseView.UpcDispute;
import io.artistagent.query.catalogue.TrackView.IsrcDispute;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds other artists who use the same ISRC or UPC. Only published tracks and released releases count on both sides: a draft claims no
 * code, and no response reveals a draft.
 */
@Component
final class Disputes {

    private static final int MAX_CLAIMS = 20;

    private final DocumentCollection releases;
    private final DocumentCollection tracks;
    private final ArtistNames names;
    private final Clock clock;

    Disputes(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueConfiguration.TRACKS) DocumentCollection tracks,
            ArtistNames names,
            Clock clock) {
        this.releases = releases;
        this.tracks = tracks;
        this.names = names;
        this.clock = clock;
    }

    /** Returns other artists' published tracks with the ISRC of this published track, or null without any. */
    @Nullable
    IsrcDispute about(TrackDocument track) {
        if (track.isrc() == null || !track.isPublished()) {
            return null;
        }
        List<TrackDocument> others = tracks.find(
                new Query(Criteria.where("isrc")
                                .is(track.isrc())
                                .and("status")
                                .is(TrackStatus.PUBLISHED.name())
                                .and("artistId")
                                .ne(track.artistId()))
                        .limit(MAX_CLAIMS + 1),
                TrackDocument.class);
        Map<String, String> stageNames =
                names.of(others.stream().map(TrackDocument::artistId).toList());
        List<IsrcDispute.Claim> claims = others.stream()
                .limit(MAX_CLAIMS)
                .map(other -> new IsrcDispute.Claim(
                        other.id(), other.title(), other.artistId(), stageNames.get(other.artistId())))
                .toList();
        return claims.isEmpty() ? null : new IsrcDispute(claims, others.size() > MAX_CLAIMS);
    }

    /** Returns other artists' releases with the UPC of this release, or null without any. Both sides must be out. */
    @Nullable
    UpcDispute about(ReleaseDocument release) {
        if (release.upc() == null || !release.isOut(clock.instant())) {
            return null;
        }
        List<ReleaseDocument> others = releases.find(
                new Query(Criteria.where("upc")
                                .is(release.upc())
                                .and("lastDay")
                                .lte(clock.instant())
                                .and("artistId")
                                .ne(release.artistId()))
                        .limit(MAX_CLAIMS + 1),
                ReleaseDocument.class);
        Map<String, String> stageNames =
                names.of(others.stream().map(ReleaseDocument::artistId).toList());
        List<UpcDispute.Claim> claims = others.stream()
                .limit(MAX_CLAIMS)
                .map(other -> new UpcDispute.Claim(
                        other.id(), other.title(), other.artistId(), stageNames.get(other.artistId())))
                .toList();
        return claims.isEmpty() ? null : new UpcDispute(claims, others.size() > MAX_CLAIMS);
    }
}
