package io.artistagent.ml.matching;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Limit;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import io.artistagent.ml.features.FeatureReadModel;
import io.artistagent.ml.features.FeatureReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the owner of an artist who fits. */
@RestController
@RequestMapping("/api/v1/artists/{artistId}/matches")
@ConsistentWith(FeatureReadModel.class)
@Tag(name = "Matching", description = "Ranked collaborators, with the reasons")
class MatchesController {

    private static final int USUAL = 20;

    private final Matching matching;
    private final Ownership ownership;
    private final Bulkhead costly;

    MatchesController(Matching matching, FeatureReader table, Bulkhead costly) {
        this.matching = matching;
        this.ownership = new Ownership(table::ownerOf);
        this.costly = costly;
    }

    @GetMapping
    @Operation(
            summary = "List an artist's matches",
            description =
                    "The best first, with at most three reasons each. Artists who have retired, who block or are blocked, whom the"
                            + " caller owns, or with whom there is a collaboration already are left out. A score of 0.6 is STRONG, of 0.4"
                            + " GOOD, of 0.1 POSSIBLE; what scores less is not shown.")
    @ApiResponse(responseCode = "200", description = "The ranking and the model that made it")
    @ApiResponse(
            responseCode = "403",
            description = "The artist belongs to someone else, or no role of the caller allows it")
    @ApiResponse(responseCode = "404", description = "There is no such artist")
    Ranking list(
            Caller caller,
            @PathVariable UUID artistId,
            @Parameter(description = "1 to 200; 20 by default", example = "20")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(example = "indie pop") @RequestParam(required = false) @Nullable String genre,
            @Parameter(example = "CH") @RequestParam(required = false) @Nullable String country,
            @Parameter(description = "A skill that their published tracks show", example = "PRODUCER")
                    @RequestParam(required = false)
                    @Nullable
                    String offers,
            @Parameter(description = "A skill that they look for", example = "SINGER")
                    @RequestParam(required = false)
                    @Nullable
                    String lookingFor,
            @Parameter(description = "STRONG, GOOD or POSSIBLE", example = "STRONG")
                    @RequestParam(required = false)
                    @Nullable
                    String strength,
            @Parameter(
                            description = "true shows those that are NOT_FOR_ME, and no others",
                            schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable
                    String dismissed) {
        allow(caller, artistId);
        var count = Limit.of(limit == null ? USUAL : limit).items();
        var filter = MatchFilter.of(genre, country, offers, lookingFor, strength, dismissed);
        // Every candidate is compared
        return costly.run(() -> matching.bestFor(artistId, count, filter));
    }

    @GetMapping("/{otherArtistId}")
    @Operation(
            summary = "Show a match with all its reasons",
            description = "The values of the reasons add up to the score, but for rounding.")
    @ApiResponse(responseCode = "200", description = "The match, the model, and the place in the log of what it knew")
    @ApiResponse(
            responseCode = "403",
            description = "The artist belongs to someone else, or no role of the caller allows it")
    @ApiResponse(responseCode = "404", description = "There is no such artist, or the two are no match")
    ExplainedMatch one(Caller caller, @PathVariable UUID artistId, @PathVariable UUID otherArtistId) {
        allow(caller, artistId);
        return matching.one(artistId, otherArtistId);
    }

    private void allow(Caller caller, UUID artistId) {
        Permission.READ_OWN_ARTISTS.require(caller);
        ownership.requireOwner(caller.person(), new ArtistId(artistId));
    }
}
