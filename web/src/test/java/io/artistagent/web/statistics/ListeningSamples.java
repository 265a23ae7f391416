package io.artistagent.web.statistics;

import io.artistagent.web.artist.ArtistSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample listening pages with years of plays, with one play and with none. */
public final class ListeningSamples {

    private ListeningSamples() {}

    static ListeningSummary summary(String zone) {
        return new ListeningSummary(
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 20),
                zone,
                Instant.parse("2019-03-01T07:12:00Z"),
                Instant.parse("2026-11-20T22:12:00Z"),
                new ListeningSummary.Sum(95_000, 81_000, 15_000_000_000L),
                List.of(
                        new ListeningSummary.Part("2026-09", 900, 700, 180_000_000),
                        new ListeningSummary.Part("2026-11", 100, 90, 18_000_000)),
                List.of(
                        new ListeningSummary.Part("7", 900, 700, 180_000_000),
                        new ListeningSummary.Part("23", 100, 90, 18_000_000)),
                List.of(
                        new ListeningSummary.Part("2019", 9, 7, 1_800_000),
                        new ListeningSummary.Part("2026", 1_000, 790, 198_000_000)),
                List.of(
                        new ListeningSummary.TrackPlays("Blau <b>Die Nacht", "Łucja", 10, 9, 2_000_000),
                        new ListeningSummary.TrackPlays(null, null, 1, 0, 20_000)),
                List.of(new ListeningSummary.ArtistPlays("Łucja", 10, 9, 2_000_000)));
    }

    public static Map<String, List<Object>> pages() {
        ListeningSummary nothing = new ListeningSummary(
                null, null, "UTC", null, null, new ListeningSummary.Sum(0, 0, 0), null, null, null, null, null);
        return Map.of(
                "statistics/listening",
                List.of(
                        page(summary("Europe/Zurich"), null),
                        page(summary("UTC"), "2026"),
                        page(nothing, null),
                        new ListeningPage(null, ArtistSamples.UNAVAILABLE, ListeningPeriod.of(null))));
    }

    private static ListeningPage page(ListeningSummary summary, @Nullable String period) {
        return new ListeningPage(summary, null, ListeningPeriod.of(period));
    }
}
