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

    static Heard heard(String zone) {
        return new Heard(
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 20),
                zone,
                Instant.parse("2019-03-01T07:12:00Z"),
                Instant.parse("2026-11-20T22:12:00Z"),
                new Heard.Sum(95_000, 81_000, 15_000_000_000L),
                List.of(
                        new Heard.Part("2026-09", 900, 700, 180_000_000),
                        new Heard.Part("2026-11", 100, 90, 18_000_000)),
                List.of(new Heard.Part("7", 900, 700, 180_000_000), new Heard.Part("23", 100, 90, 18_000_000)),
                List.of(new Heard.Part("2019", 9, 7, 1_800_000), new Heard.Part("2026", 1_000, 790, 198_000_000)),
                List.of(
                        new Heard.HeardTrack("Blau <b>Die Nacht", "Łucja", 10, 9, 2_000_000),
                        new Heard.HeardTrack(null, null, 1, 0, 20_000)),
                List.of(new Heard.HeardArtist("Łucja", 10, 9, 2_000_000)));
    }

    public static Map<String, List<Object>> pages() {
        Heard nothing = new Heard(null, null, "UTC", null, null, new Heard.Sum(0, 0, 0), null, null, null, null, null);
        return Map.of(
                "statistics/listening",
                List.of(
                        page(heard("Europe/Zurich"), null),
                        page(heard("UTC"), "2026"),
                        page(nothing, null),
                        new Listened(null, ArtistSamples.AWAY, Span.of(null))));
    }

    private static Listened page(Heard heard, @Nullable String period) {
        return new Listened(heard, null, Span.of(period));
    }
}
