package io.artistagent.query.statistics;

import io.artistagent.query.artist.OwnArtists.OwnArtist;
import io.artistagent.query.statistics.Dashboard.Figure;
import io.artistagent.query.statistics.LabelDashboard.LabelArtist;
import io.artistagent.query.statistics.LabelDashboard.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An artist of a label, before the list is sorted.
 *
 * @param days the number of days in the period with reported streams
 * @param pairs the days whose streams can be compared
 */
record LabelRow(
        OwnArtist artist,
        @Nullable LocalDate reportedTo,
        Figure streams,
        Figure monthlyListeners,
        int days,
        ComparableDays pairs,
        Waiting waiting) {

    static LabelRow of(
            OwnArtist artist,
            @Nullable LocalDate reportedTo,
            Timeline streams,
            Timeline monthlyListeners,
            Period period,
            Waiting waiting) {
        return new LabelRow(
                artist,
                reportedTo,
                Figure.of(streams, period, Compare.PREVIOUS, null),
                Figure.of(monthlyListeners, period, Compare.PREVIOUS, null),
                period.days() - streams.missing(period),
                ComparableDays.of(streams, period),
                waiting);
    }

    String id() {
        return artist.id().toString();
    }

    LabelArtist shown(long tracks) {
        return new LabelArtist(
                id(),
                artist.stageName(),
                artist.country(),
                artist.genres(),
                artist.status(),
                artist.registeredAt(),
                artist.picture(),
                tracks,
                reportedTo,
                days,
                List.of(streams, monthlyListeners),
                waiting);
    }
}
