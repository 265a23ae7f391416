package io.artistagent.query.statistics;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves one figure of an artist over time to its owner. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class, StatisticsReadModel.class})
@Tag(name = "Statistics")
final class StatsQueries {

    private final DailyFigures figures;
    private final Catalogue catalogue;
    private final Owners owners;
    private final Clock clock;
    private final Bulkhead costly;

    StatsQueries(DailyFigures figures, Catalogue catalogue, Owners owners, Clock clock, Bulkhead costly) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.owners = owners;
        this.clock = clock;
        this.costly = costly;
    }

    @GetMapping("/artists/{artistId}/stats")
    @Operation(summary = "One figure of an artist over time; for the owner", description = """
                    Streams, saves and playlist adds are summed over the reported days of a week or month. For monthly \
                    listeners and followers, the last reported day counts. Listeners are unique and available by day \
                    only. Figures of different sources are never added up. Split by track, the response has the 50 \
                    tracks with the highest figures. A response has at most 10,000 points: if there would be more, ask \
                    by week or month, for a shorter period or for one track.""")
    Stats stats(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(
                            required = true,
                            example = "streams",
                            description = "streams, listeners, monthlyListeners, followers, saves or playlistAdds")
                    @RequestParam
                    @Nullable
                    String metric,
            @Parameter(example = "2026-10-25", description = "28 days before the end by default")
                    @RequestParam
                    @Nullable
                    String from,
            @Parameter(example = "2026-11-21", description = "The last reported day by default") @RequestParam @Nullable
                    String to,
            @Parameter(example = "28", description = "The number of days up to the last one, instead of from")
                    @RequestParam
                    @Nullable
                    String days,
            @Parameter(example = "day", description = "day, week (from Monday) or month") @RequestParam @Nullable
                    String by,
            @Parameter(example = "none", description = "none, source or track") @RequestParam @Nullable String split,
            @Parameter(example = "previous", description = "none or previous: the same number of days directly before")
                    @RequestParam
                    @Nullable
                    String compare,
            @Parameter(description = "The figures of one track only") @RequestParam @Nullable String trackId) {
        Permission.READ_OWN_ARTISTS.require(caller);
        owners.requireOwner(caller.person(), new ArtistId(id));
        StatsQuestion.Parameters parameters =
                new StatsQuestion.Parameters(metric, from, to, days, by, split, compare, trackId);
        StatsQuestion question = StatsQuestion.of(id, parameters, () -> lastDay(id));
        return costly.run(() -> answer(question));
    }

    private Stats answer(StatsQuestion question) {
        if (!question.fits(figures.mostLines(question))) {
            question.requireFit(figures.countLines(question));
        }
        Map<String, Timeline> lines = figures.lines(question);
        Map<String, String> names =
                question.split() == Split.TRACK ? catalogue.titles(lines.keySet()) : Map.<String, String>of();
        return Stats.of(question, lines, names);
    }

    private LocalDate lastDay(UUID artist) {
        return figures.reported(artist).map(Period::to).orElseGet(() -> LocalDate.now(clock));
    }
}
