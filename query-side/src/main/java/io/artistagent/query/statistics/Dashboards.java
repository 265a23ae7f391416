package io.artistagent.query.statistics;

import io.artistagent.query.artist.ArtistNames;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.Catalogue.TrackOnRelease;
import io.artistagent.query.imports.Imports;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.Dashboard.TopTrack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dashboard together: four statements in PostgreSQL, however long the period is, and a handful of documents. */
@Component
final class Dashboards {

    private static final List<Metric> FIGURES =
            List.of(Metric.STREAMS, Metric.MONTHLY_LISTENERS, Metric.FOLLOWERS, Metric.SAVES, Metric.PLAYLIST_ADDS);

    private final DailyFigures figures;
    private final ArtistNames artists;
    private final Catalogue catalogue;
    private final Imports imports;

    Dashboards(DailyFigures figures, ArtistNames artists, Catalogue catalogue, Imports imports) {
        this.figures = figures;
        this.artists = artists;
        this.catalogue = catalogue;
        this.imports = imports;
    }

    /** The dashboard that the question, about the chart's metric, is the middle of. */
    Dashboard of(StatsQuestion question, Optional<LocalDate> reportedTo) {
        var artist = question.artist();
        var period = question.period();
        var compare = question.compare();
        var reading = new Period(period.previous().from(), period.to());
        var lines = figures.ofArtist(artist, List.of(Metric.values()), reading);
        var chart = Objects.requireNonNull(lines.get(question.metric()));
        return new Dashboard(
                artist.toString(),
                artists.of(List.of(artist.toString())).get(artist.toString()),
                period.from(),
                period.to(),
                period.previous().from(),
                period.previous().to(),
                reportedTo.orElse(null),
                question.metric(),
                FIGURES.stream()
                        .map(metric -> Figure.of(Objects.requireNonNull(lines.get(metric)), period, compare))
                        .toList(),
                Stats.of(question, Map.of(DailyFigures.TOTAL, chart), Map.of()),
                catalogue.released(artist.toString(), period.from(), period.to()),
                topTracks(artist, period, compare),
                imports.latest(artist.toString()).orElse(null));
    }

    private List<TopTrack> topTracks(UUID artist, Period period, Compare compare) {
        var streams = new StatsQuestion(artist, Metric.STREAMS, period, By.DAY, Split.TRACK, Compare.PREVIOUS, null);
        var lines = figures.topTracks(streams);
        var tracks = catalogue.onReleases(lines.keySet());
        var firstDays = figures.firstDays(artist, lines.keySet());
        return lines.entrySet().stream()
                .map(line -> topTrack(
                        line.getKey(),
                        line.getValue(),
                        period,
                        compare,
                        tracks.get(line.getKey()),
                        firstDays.get(line.getKey())))
                .toList();
    }

    private static TopTrack topTrack(
            String id,
            Timeline line,
            Period period,
            Compare compare,
            @Nullable TrackOnRelease track,
            @Nullable LocalDate firstDay) {
        var released = track == null ? null : track.releasedOn();
        var comparison = compare == Compare.NONE
                ? Comparison.none(line.missing(period))
                : Comparison.of(line, period, began(released, firstDay));
        return new TopTrack(
                id,
                track == null ? null : track.title(),
                track == null ? null : track.releaseTitle(),
                track == null ? null : track.releaseDate(),
                line.over(period),
                line.over(period.previous()),
                comparison.outcome(),
                comparison.change(),
                line.points(period, By.DAY));
    }

    /** A track may be streamed before the date of its release: it was on another one, or came early somewhere. */
    private static @Nullable LocalDate began(@Nullable LocalDate released, @Nullable LocalDate firstDay) {
        return released == null || firstDay != null && firstDay.isBefore(released) ? firstDay : released;
    }
}
