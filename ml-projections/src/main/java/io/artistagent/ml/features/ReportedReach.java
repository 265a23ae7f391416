package io.artistagent.ml.features;

import io.artistagent.domain.statistics.DayFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reported reach of an artist or of one track.
 *
 * @param trackId all zeros for the artist as a whole
 * @param listenersDay the last day with reported monthly listeners
 * @param streamsByDay the reported days among the {@value #DAYS} up to the last one
 * @param streams their sum; null if no day was reported
 */
record ReportedReach(
        UUID artistId,
        UUID trackId,
        @Nullable LocalDate listenersDay,
        @Nullable Long monthlyListeners,
        Map<LocalDate, Long> streamsByDay,
        @Nullable Long streams) {

    private static final int DAYS = 28;

    static ReportedReach nothing(UUID artistId, UUID trackId) {
        return new ReportedReach(artistId, trackId, null, null, Map.of(), null);
    }

    /** Merges further figures. A later report of a day wins; a missing figure changes nothing. */
    ReportedReach with(List<DayFigures> figures) {
        LocalDate day = listenersDay;
        Long listeners = monthlyListeners;
        TreeMap<LocalDate, Long> byDay = new TreeMap<>(streamsByDay);
        for (DayFigures figure : figures) {
            if (figure.monthlyListeners() != null
                    && (day == null || !figure.day().isBefore(day))) {
                day = figure.day();
                listeners = figure.monthlyListeners();
            }
            if (figure.streams() != null) {
                byDay.put(figure.day(), figure.streams());
            }
        }
        Map<LocalDate, Long> last = lastDays(byDay);
        Long sum = last.isEmpty()
                ? null
                : Long.valueOf(last.values().stream().mapToLong(Long::longValue).sum());
        return new ReportedReach(artistId, trackId, day, listeners, last, sum);
    }

    private static Map<LocalDate, Long> lastDays(NavigableMap<LocalDate, Long> byDay) {
        return byDay.isEmpty() ? byDay : byDay.tailMap(byDay.lastKey().minusDays(DAYS), false);
    }
}
