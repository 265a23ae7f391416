package io.artistagent.query.artist;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
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

/** Queries for artists: search, the caller's own artists, and single profiles. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(ArtistReadModel.class)
@Tag(name = "Artists")
final class ArtistQueries {

    private static final NewestFirst ORDER = new NewestFirst("registeredAt");

    private final DocumentCollection artists;
    private final DocumentCollection blocks;
    private final Owners owners;
    private final AccessRecorder recorder;
    private final Restrictions restrictions;

    ArtistQueries(
            @Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists,
            @Qualifier(ArtistConfiguration.BLOCKS) DocumentCollection blocks,
            Owners owners,
            AccessRecorder recorder,
            Restrictions restrictions) {
        this.artists = artists;
        this.blocks = blocks;
        this.owners = owners;
        this.recorder = recorder;
        this.restrictions = restrictions;
    }

    @GetMapping("/artists")
    @Operation(summary = "Find active artists, newest first")
    Page<ArtistView> search(
            Caller caller,
            @Parameter(
                            description =
                                    "The start of one or more words of the name, or any part of it in scripts without"
                                            + " spaces; case, accents and punctuation are ignored",
                            example = "alm")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(example = "indie pop") @RequestParam @Nullable String genre,
            @Parameter(example = "CH") @RequestParam @Nullable String country,
            @Parameter(example = "REMIXER") @RequestParam @Nullable String lookingFor,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_PROFILES.require(caller);
        ArtistSearch search = ArtistSearch.of(q, genre, country, lookingFor);
        return page(
                new Criteria().andOperator(search.criteria(), restrictions.leftOut()), caller, Limit.of(limit), cursor);
    }

    @GetMapping("/me/artists")
    @Operation(summary = "List the caller's own artists, retired ones included, newest first")
    Page<ArtistView> mine(Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Permission.READ_PROFILES.require(caller);
        Criteria mine = Criteria.where("owner").is(caller.person().toString());
        return page(mine, caller, Limit.of(limit), cursor);
    }

    @GetMapping("/artists/{artistId}")
    @Operation(summary = "Show an artist")
    ResponseEntity<ArtistView> one(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(description = "One of the caller's artists; the response then says whether it blocks this one")
                    @RequestParam
                    @Nullable
                    UUID forArtistId) {
        Permission.READ_PROFILES.require(caller);
        ArtistDocument artist = artists.find(id.toString(), ArtistDocument.class)
                .filter(found -> owners.maySee(caller, PersonId.of(found.owner())))
                .orElseThrow(UnknownArtist::new);
        ArtistView view = ArtistView.of(artist, caller, forArtistId == null ? null : blocks(caller, forArtistId, id));
        record(caller, Action.READ, List.of(view));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return (view.owned() ? answer.eTag(ETags.of(artist.version())) : answer).body(view);
    }

    private boolean blocks(Caller caller, UUID acting, UUID other) {
        owners.requireOwner(caller.person(), new ArtistId(acting));
        String pair = ArtistReadModel.pair(new ArtistId(acting), new ArtistId(other));
        return blocks.find(pair, Block.class).filter(Block::blocked).isPresent();
    }

    record Block(boolean blocked) {}

    private Page<ArtistView> page(Criteria which, Caller viewer, Limit limit, @Nullable String cursor) {
        List<ArtistDocument> found = artists.find(ORDER.page(which, cursor, limit), ArtistDocument.class);
        Page<ArtistView> page = Page.of(found, limit, artist -> NewestFirst.cursor(artist.registeredAt(), artist.id()))
                .map(artist -> ArtistView.of(artist, viewer));
        record(viewer, Action.SEARCH, page.items());
        return page;
    }

    /** Only officers see which person an artist is. */
    private void record(Caller viewer, Action action, List<ArtistView> shown) {
        List<UUID> persons = shown.stream()
                .filter(artist -> artist.person() != null)
                .map(artist -> UUID.fromString(artist.person()))
                .toList();
        if (!persons.isEmpty()) {
            recorder.read(viewer, Optional.empty(), action, persons, List.of("person"), persons.size());
        }
    }
}
