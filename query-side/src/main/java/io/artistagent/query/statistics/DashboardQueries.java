package io.artistagent.query.statistics;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.imports.ImportReadModel;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the overview of an artist to its owner. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class, ImportReadModel.class, StatisticsReadModel.class})
@Tag(name = "Statistics")
final class DashboardQueries {

    private final Dashboards dashboards;
    private final DailyFigures figures;
    private final Owners owners;
    private final Clock clock;
    private final Bulkhead costly;

    DashboardQueries(Dashboards dashboards, DailyFigures figures, Owners owners, Clock clock, Bulkhead costly) {
        this.dashboards = dashboards;
        this.figures = figures;
        this.owners = owners;
        this.clock = clock;
        this.costly = costly;
    }

    @GetMapping("/artists/{artistId}/dashboard")
    @Operation(
            summary = "Key figures, a chart, top tracks and the last import of an artist; for the owner",
            description = "By default, the period is the 28 days up to the last reported day.")
    Dashboard dashboard(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(example = "2026-10-25") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to,
            @Parameter(example = "28", description = "The number of days up to the last one, instead of from")
                    @RequestParam
                    @Nullable
                    String days,
            @Parameter(description = "The metric of the chart; streams by default", example = "streams")
                    @RequestParam
                    @Nullable
                    String metric,
            @Parameter(description = "none or previous; previous by default", example = "previous")
                    @RequestParam
                    @Nullable
                    String compare) {
        Permission.READ_OWN_ARTISTS.require(caller);
        owners.requireOwner(caller.person(), new ArtistId(id));
        Optional<Period> reported = figures.reported(id);
        StatsQuestion.Parameters parameters = StatsQuestion.Parameters.ofDashboard(from, to, days, metric, compare);
        StatsQuestion question =
                StatsQuestion.of(id, parameters, () -> reported.map(Period::to).orElseGet(() -> LocalDate.now(clock)));
        return costly.run(() -> dashboards.of(question, reported));
    }
}
