package io.artistagent.query.statistics;

import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.Catalogue.TrackOnRelease;
import io.artistagent.query.statistics.Dashboard.TopTrack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ranks tracks by their streams in a period. */
@Component
final class TopTracks {

    /** The most points that a small chart can show. Longer periods are shown by week or month. */
    private static final int MAX_POINTS = 400;

    private final DailyFigures figures;
    private final Catalogue catalogue;

    TopTracks(DailyFigures figures, Catalogue catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /**
     * Returns the tracks with the most streams, highest first.
     *
     * @param only the tracks to rank; null for all tracks of the artist
     */
    List<TopTrack> of(StatsQuestion question, @Nullable Set<UUID> only) {
        UUID artist = question.artist();
        StatsQuestion streams = new StatsQuestion(
                artist, Metric.STREAMS, question.period(), Granularity.DAY, Split.TRACK, Compare.PREVIOUS, only);
        Map<String, Timeline> lines = figures.topTracks(streams);
        Map<String, TrackOnRelease> tracks = catalogue.onReleases(lines.keySet());
        Map<String, LocalDate> firstDays = figures.firstDays(artist, lines.keySet());
        return lines.entrySet().stream()
                .map(line -> track(
                        line.getKey(),
                        line.getValue(),
                        question,
                        tracks.get(line.getKey()),
                        firstDays.get(line.getKey())))
                .toList();
    }

    private static TopTrack track(
            String id,
            Timeline line,
            StatsQuestion question,
            @Nullable TrackOnRelease track,
            @Nullable LocalDate firstDay) {
        Period period = question.period();
        LocalDate released = track == null ? null : track.releasedOn();
        Comparison comparison = question.compare() == Compare.NONE
                ? Comparison.none(line.missing(period))
                : Comparison.of(line, period, began(released, firstDay));
        return new TopTrack(
                id,
                track == null ? null : track.title(),
                track == null ? null : track.releaseId(),
                track == null ? null : track.releaseTitle(),
                track == null ? null : track.cover(),
                track == null ? null : track.releaseDate(),
                line.over(period),
                line.over(period.previous()),
                comparison.outcome(),
                comparison.change(),
                line.points(period, Granularity.atMost(MAX_POINTS, period)));
    }

    /**
     * Returns when a track came out, or null without a release date: the first reported day alone may just be the first day of a file. The
     * first reported day counts if it is before the release date, as for a track from another release or an early release somewhere.
     */
    static @Nullable LocalDate began(@Nullable LocalDate released, @Nullable LocalDate firstDay) {
        return released != null && firstDay != null && firstDay.isBefore(released) ? firstDay : released;
    }
}
