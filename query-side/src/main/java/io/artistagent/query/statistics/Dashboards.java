package io.artistagent.query.statistics;

import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.imports.Imports;
import io.artistagent.query.statistics.Dashboard.Figure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Builds dashboards with four PostgreSQL statements, whatever the length of the period, and a handful of documents. */
@Component
final class Dashboards {

    private static final List<Metric> FIGURES =
            List.of(Metric.STREAMS, Metric.MONTHLY_LISTENERS, Metric.FOLLOWERS, Metric.SAVES, Metric.PLAYLIST_ADDS);

    private final DailyFigures figures;
    private final ArtistNames artists;
    private final Catalogue catalogue;
    private final Imports imports;
    private final TopTracks topTracks;

    Dashboards(DailyFigures figures, ArtistNames artists, Catalogue catalogue, Imports imports, TopTracks topTracks) {
        this.figures = figures;
        this.artists = artists;
        this.catalogue = catalogue;
        this.imports = imports;
        this.topTracks = topTracks;
    }

    /** Builds the dashboard for a question about the chart's metric. */
    Dashboard of(StatsQuestion question, Optional<Period> reported) {
        UUID artist = question.artist();
        Period period = question.period();
        Compare compare = question.compare();
        Period reading = new Period(period.previous().from(), period.to());
        Map<Metric, Timeline> lines = figures.ofArtist(artist, List.of(Metric.values()), reading);
        Timeline chart = Objects.requireNonNull(lines.get(question.metric()));
        return new Dashboard(
                artist.toString(),
                artists.of(List.of(artist.toString())).get(artist.toString()),
                period.from(),
                period.to(),
                period.previous().from(),
                period.previous().to(),
                reported.map(Period::from).orElse(null),
                reported.map(Period::to).orElse(null),
                question.metric(),
                FIGURES.stream()
                        .map(metric -> Figure.of(Objects.requireNonNull(lines.get(metric)), period, compare, null))
                        .toList(),
                Stats.of(question, Map.of(DailyFigures.TOTAL, chart), Map.of()),
                catalogue.released(artist.toString(), period.from(), period.to()),
                topTracks.of(question, null),
                imports.latest(artist.toString()).orElse(null));
    }
}
