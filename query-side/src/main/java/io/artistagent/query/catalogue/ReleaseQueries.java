package io.artistagent.query.catalogue;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.UnknownRelease;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
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

/**
 * Queries for releases. Only the owner sees a release until it is certainly out: a release dated 2027 becomes visible to others on the
 * last day of that year.
 */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class})
@Tag(name = "Catalogue")
final class ReleaseQueries {

    private static final NewestFirst ORDER = new NewestFirst("firstDay");

    private final DocumentCollection releases;
    private final Owners owners;
    private final Disputes disputes;
    private final Clock clock;

    ReleaseQueries(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            Owners owners,
            Disputes disputes,
            Clock clock) {
        this.releases = releases;
        this.owners = owners;
        this.disputes = disputes;
        this.clock = clock;
    }

    @GetMapping("/artists/{artistId}/releases")
    @Operation(summary = "List an artist's releases by date, latest first; upcoming ones only for the owner")
    Page<ReleaseView> ofArtist(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_PROFILES.require(caller);
        Limit count = Limit.of(limit);
        Criteria which = Criteria.where("artistId").is(id.toString());
        ArtistId artist = new ArtistId(id);
        owners.requireVisible(caller, artist);
        if (!owners.owns(caller.person(), artist)) {
            which = which.and("lastDay").lte(clock.instant());
        }
        List<ReleaseDocument> found = releases.find(ORDER.page(which, cursor, count), ReleaseDocument.class);
        return Page.of(found, count, release -> NewestFirst.cursor(release.firstDay(), release.id()))
                .map(ReleaseView::of);
    }

    @GetMapping("/releases/{releaseId}")
    @Operation(summary = "Show a release; an upcoming one only to the owner")
    ResponseEntity<ReleaseView> one(Caller caller, @PathVariable("releaseId") UUID id) {
        Permission.READ_PROFILES.require(caller);
        PersonId me = caller.person();
        ReleaseDocument release =
                releases.find(id.toString(), ReleaseDocument.class).orElseThrow(UnknownRelease::new);
        boolean owned = owners.owns(me, ArtistId.of(release.artistId()));
        if (!owned && !(release.isOut(clock.instant()) && owners.maySee(caller, ArtistId.of(release.artistId())))) {
            throw new UnknownRelease();
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(release.version()))
                .body(ReleaseView.of(release, owned ? disputes.about(release) : null));
    }
}
