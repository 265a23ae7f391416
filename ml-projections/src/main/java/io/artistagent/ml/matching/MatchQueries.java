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

/** Serves an artist's matches to the owner. */
@RestController
@RequestMapping("/api/v1/artists/{artistId}/matches")
@ConsistentWith(FeatureReadModel.class)
@Tag(name = "Matching", description = "Ranked collaborators with reasons")
class MatchQueries {

    private static final int DEFAULT_LIMIT = 20;

    private final Matching matching;
    private final Ownership ownership;
    private final Bulkhead costly;

    MatchQueries(Matching matching, FeatureReader table, Bulkhead costly) {
        this.matching = matching;
        this.ownership = new Ownership(table::ownerOf);
        this.costly = costly;
    }

    @GetMapping
    @Operation(
            summary = "List an artist's matches",
            description =
                    "The best first, with at most three reasons each. Artists who have retired, who block or are blocked, who belong"
                            + " to the caller, or who already have a collaboration with the artist are left out. A score from 0.6 is"
                            + " STRONG, from 0.4 GOOD, from 0.1 POSSIBLE. Lower scores are not shown.")
    @ApiResponse(responseCode = "200", description = "The ranking and the model that produced it")
    @ApiResponse(
            responseCode = "403",
            description = "The artist belongs to another person, or the caller lacks the required role")
    @ApiResponse(responseCode = "404", description = "The artist does not exist")
    Ranking list(
            Caller caller,
            @PathVariable UUID artistId,
            @Parameter(description = "1 to 200; 20 by default", example = "20")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(example = "indie pop") @RequestParam(required = false) @Nullable String genre,
            @Parameter(example = "CH") @RequestParam(required = false) @Nullable String country,
            @Parameter(description = "A skill shown by the match's published tracks", example = "PRODUCER")
                    @RequestParam(required = false)
                    @Nullable
                    String offers,
            @Parameter(description = "A skill that the match looks for", example = "SINGER")
                    @RequestParam(required = false)
                    @Nullable
                    String lookingFor,
            @Parameter(description = "STRONG, GOOD or POSSIBLE", example = "STRONG")
                    @RequestParam(required = false)
                    @Nullable
                    String strength,
            @Parameter(
                            description = "true shows only matches judged NOT_FOR_ME; otherwise these are left out",
                            schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable
                    String dismissed) {
        allow(caller, artistId);
        int count = Limit.of(limit == null ? DEFAULT_LIMIT : limit).items();
        MatchFilter filter = MatchFilter.of(genre, country, offers, lookingFor, strength, dismissed);
        // The search compares every candidate
        return costly.run(() -> matching.bestFor(artistId, count, filter));
    }

    @GetMapping("/{otherArtistId}")
    @Operation(
            summary = "Show a match with all its reasons",
            description = "The values of the reasons add up to the score, except for rounding.")
    @ApiResponse(responseCode = "200", description = "The match, the model, and the log position of its features")
    @ApiResponse(
            responseCode = "403",
            description = "The artist belongs to another person, or the caller lacks the required role")
    @ApiResponse(responseCode = "404", description = "The artist does not exist, or the two do not match")
    ExplainedMatch one(Caller caller, @PathVariable UUID artistId, @PathVariable UUID otherArtistId) {
        allow(caller, artistId);
        return matching.one(artistId, otherArtistId);
    }

    private void allow(Caller caller, UUID artistId) {
        Permission.READ_OWN_ARTISTS.require(caller);
        ownership.requireOwner(caller.person(), new ArtistId(artistId));
    }
}
