package io.artistagent.query.statistics;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.UnknownRelease;
import io.artistagent.domain.catalogue.UnknownTrack;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.statistics.StatsQuestion.Parameters;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the figures of one track or one release to the owner. Other callers get 404. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class, StatisticsReadModel.class})
@Tag(name = "Statistics")
final class WorkQueries {

    private final WorkDashboards dashboards;
    private final ReleaseCurves curves;
    private final DailyFigures figures;
    private final Catalogue catalogue;
    private final Owners owners;
    private final Clock clock;
    private final Bulkhead costly;

    WorkQueries(
            WorkDashboards dashboards,
            ReleaseCurves curves,
            DailyFigures figures,
            Catalogue catalogue,
            Owners owners,
            Clock clock,
            Bulkhead costly) {
        this.dashboards = dashboards;
        this.curves = curves;
        this.figures = figures;
        this.catalogue = catalogue;
        this.owners = owners;
        this.clock = clock;
        this.costly = costly;
    }

    @GetMapping("/tracks/{trackId}/dashboard")
    @Operation(
            summary = "Figures of a track, by source and since its release; for the owner",
            description = "By default, the period is the 28 days up to the last day reported for the track.")
    WorkDashboard ofTrack(
            Caller caller,
            @PathVariable("trackId") UUID id,
            @Parameter(example = "2026-10-25") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to,
            @Parameter(example = "28", description = "The number of days up to the last one, instead of from")
                    @RequestParam
                    @Nullable
                    String days,
            @Parameter(description = "streams, saves or playlistAdds; streams by default", example = "streams")
                    @RequestParam
                    @Nullable
                    String metric,
            @Parameter(description = "none or previous; previous by default", example = "previous")
                    @RequestParam
                    @Nullable
                    String compare) {
        Permission.READ_OWN_ARTISTS.require(caller);
        UUID artist = catalogue
                .artistOfTrack(id)
                .filter(owner -> owners.owns(caller.person(), new ArtistId(owner)))
                .orElseThrow(UnknownTrack::new);
        StatsQuestion question = question(artist, Set.of(id), Parameters.ofDashboard(from, to, days, metric, compare));
        String title = Objects.requireNonNullElse(
                catalogue.titles(List.of(id.toString())).get(id.toString()), "");
        return costly.run(() -> {
            ReleaseCurve curve = curves.ofTrack(artist, id, title, LocalDate.now(clock));
            return dashboards.of(id, question, curve, false);
        });
    }

    @GetMapping("/releases/{releaseId}/dashboard")
    @Operation(
            summary = "Figures of a release, summed over its tracks; for the owner",
            description = "By default, the period is the 28 days up to the last day reported for its tracks.")
    WorkDashboard ofRelease(
            Caller caller,
            @PathVariable("releaseId") UUID id,
            @Parameter(example = "2026-10-25") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to,
            @Parameter(example = "28", description = "The number of days up to the last one, instead of from")
                    @RequestParam
                    @Nullable
                    String days,
            @Parameter(description = "streams, saves or playlistAdds; streams by default", example = "streams")
                    @RequestParam
                    @Nullable
                    String metric,
            @Parameter(description = "none or previous; previous by default", example = "previous")
                    @RequestParam
                    @Nullable
                    String compare) {
        Permission.READ_OWN_ARTISTS.require(caller);
        UUID artist = catalogue
                .artistOfRelease(id)
                .filter(owner -> owners.owns(caller.person(), new ArtistId(owner)))
                .orElseThrow(UnknownRelease::new);
        return costly.run(() -> {
            Set<UUID> tracks =
                    catalogue.tracksOn(List.of(id.toString())).getOrDefault(id.toString(), List.of()).stream()
                            .map(UUID::fromString)
                            .collect(Collectors.toUnmodifiableSet());
            StatsQuestion question = question(artist, tracks, Parameters.ofDashboard(from, to, days, metric, compare));
            return dashboards.of(id, question, curves.ofRelease(artist, id, LocalDate.now(clock)), true);
        });
    }

    private StatsQuestion question(UUID artist, Set<UUID> tracks, Parameters parameters) {
        Supplier<LocalDate> lastDay = () -> {
            WorkDashboard.Total total = figures.total(artist, tracks);
            return total == null ? LocalDate.now(clock) : total.to();
        };
        return StatsQuestion.ofWork(artist, parameters, lastDay).of(tracks);
    }
}
