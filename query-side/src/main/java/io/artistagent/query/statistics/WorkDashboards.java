package io.artistagent.query.statistics;

import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.Dashboard.TopTrack;
import io.artistagent.query.statistics.WorkDashboard.BySource;
import io.artistagent.query.statistics.WorkDashboard.Total;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the dashboards of tracks and releases: their figures in a period and since the release. */
@Component
final class WorkDashboards {

    /** The additive metrics. Sources report no others for tracks. */
    private static final List<Metric> FIGURES = List.of(Metric.STREAMS, Metric.SAVES, Metric.PLAYLIST_ADDS);

    private final DailyFigures figures;
    private final Catalogue catalogue;
    private final TopTracks topTracks;

    WorkDashboards(DailyFigures figures, Catalogue catalogue, TopTracks topTracks) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.topTracks = topTracks;
    }

    /**
     * Builds the dashboard of a track or release.
     *
     * @param question the metric of the chart and the tracks of the work
     * @param curve the release curve; null if unknown
     * @param ranked whether to list the tracks, as for a release
     */
    WorkDashboard of(UUID id, StatsQuestion question, @Nullable ReleaseCurve curve, boolean ranked) {
        Set<UUID> tracks = Objects.requireNonNull(question.tracks());
        Period period = question.period();
        UUID artist = question.artist();
        Total total = figures.total(artist, tracks);
        Period reading = new Period(period.previous().from(), period.to());
        Map<Metric, Timeline> lines = figures.ofTracks(artist, tracks, FIGURES, reading);
        LocalDate began = began(curve, total);
        Timeline chart = Objects.requireNonNull(lines.get(question.metric()));
        return new WorkDashboard(
                id.toString(),
                artist.toString(),
                period.from(),
                period.to(),
                period.previous().from(),
                period.previous().to(),
                total == null ? null : total.to(),
                question.metric(),
                FIGURES.stream()
                        .map(metric ->
                                Figure.of(Objects.requireNonNull(lines.get(metric)), period, question.compare(), began))
                        .toList(),
                Stats.of(question, Map.of(DailyFigures.TOTAL, chart), Map.of()),
                catalogue.released(artist.toString(), period.from(), period.to()),
                ranked ? ranked(question, tracks) : List.of(),
                total,
                sources(question),
                curve);
    }

    private List<TopTrack> ranked(StatsQuestion question, Set<UUID> tracks) {
        return tracks.isEmpty() ? List.of() : topTracks.of(question, tracks);
    }

    private List<BySource> sources(StatsQuestion question) {
        StatsQuestion bySource = new StatsQuestion(
                question.artist(),
                Metric.STREAMS,
                question.period(),
                Granularity.DAY,
                Split.SOURCE,
                Compare.NONE,
                question.tracks());
        return figures.lines(bySource).entrySet().stream()
                .map(line -> new BySource(
                        line.getKey(),
                        line.getValue().over(question.period()),
                        question.period().days() - line.getValue().missing(question.period())))
                .toList();
    }

    private static @Nullable LocalDate began(@Nullable ReleaseCurve curve, @Nullable Total total) {
        return TopTracks.began(curve == null ? null : curve.releaseDate(), total == null ? null : total.from());
    }
}
