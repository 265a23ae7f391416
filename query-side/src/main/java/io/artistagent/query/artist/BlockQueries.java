package io.artistagent.query.artist;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the artists that an artist blocks. Only the owner can see the list. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(ArtistReadModel.class)
@Tag(name = "Artists")
final class BlockQueries {

    private static final NewestFirst ORDER = new NewestFirst("at");

    private final DocumentCollection blocks;
    private final ArtistNames names;
    private final Owners owners;

    BlockQueries(@Qualifier(ArtistConfiguration.BLOCKS) DocumentCollection blocks, ArtistNames names, Owners owners) {
        this.blocks = blocks;
        this.names = names;
        this.owners = owners;
    }

    @GetMapping("/artists/{artistId}/blocks")
    @Operation(summary = "List the artists that an artist blocks, latest first; for the owner")
    Page<BlockedArtist> blocked(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_OWN_ARTISTS.require(caller);
        owners.requireOwner(caller.person(), new ArtistId(id));
        Limit count = Limit.of(limit);
        Criteria which =
                Criteria.where("artistId").is(id.toString()).and("blocked").is(true);
        List<BlockDocument> found = blocks.find(ORDER.page(which, cursor, count), BlockDocument.class);
        Map<String, String> stageNames =
                names.of(found.stream().map(BlockDocument::blockedArtistId).toList());
        return Page.of(found, count, block -> NewestFirst.cursor(block.at(), block.id()))
                .map(block -> new BlockedArtist(
                        block.blockedArtistId(), stageNames.get(block.blockedArtistId()), block.at()));
    }

    record BlockDocument(String id, String blockedArtistId, Instant at) {}

    @Schema(name = "BlockedArtist")
    record BlockedArtist(
            @Schema(format = "uuid") String artistId,
            @Schema(example = "Bruno") @Nullable String stageName,
            Instant since) {}
}
