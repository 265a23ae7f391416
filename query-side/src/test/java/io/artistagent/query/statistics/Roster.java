package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.trackId;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.query.ApiClient;
import io.artistagent.query.TestLog;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Four artists of a label that all tests share. A unique word in their names separates them from the artists of other tests. */
final class Roster {

    static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    final String word = "roster" + UUID.randomUUID().toString().replace("-", "");
    final ArtistId grown = artistId();
    final ArtistId fallen = artistId();
    final ArtistId stale = artistId();
    final ArtistId silent = artistId();
    private final ApiClient apiClient;

    Roster(TestLog log, ApiClient apiClient) {
        this.apiClient = apiClient;
        PersonId lena = apiClient.person("lena");
        log.append(grown, registered(grown, lena, "Ödland " + word, "indie pop"))
                .append(fallen, registered(fallen, lena, "Ærlig " + word, "folk"))
                .append(stale, registered(stale, lena, "zebra " + word, "folk"))
                .append(silent, registered(silent, lena, "Nobody " + word, "folk"))
                .append(
                        importId(),
                        figures(importId(), 1, grown, null, days(LAST, 56, day -> day < 28 ? 150 : 100)),
                        figures(importId(), 2, grown, null, audience(LAST, 150L, 40L, 900L, 10L)),
                        figures(importId(), 3, fallen, trackId(), days(LAST, 56, day -> day < 28 ? 900 : 1_000)),
                        figures(importId(), 4, stale, null, days(LAST.minusDays(20), 36, day -> 5_000)));
    }

    JsonNode read(String parameters) {
        return apiClient.read("lena", "/labels/me/dashboard?q={q}" + parameters, word);
    }

    static List<ArtistId> ids(JsonNode artists) {
        return artists.get("items")
                .valueStream()
                .map(artist -> ArtistId.of(artist.get("artistId").asString()))
                .toList();
    }

    static JsonNode artist(JsonNode artists, ArtistId id) {
        return artists.get("items")
                .valueStream()
                .filter(artist -> artist.get("artistId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns figures for the days up to the last; the function receives the distance from the last day. */
    private static DayFigures[] days(LocalDate last, int count, IntToLongFunction value) {
        return IntStream.range(0, count)
                .mapToObj(day -> streams(last.minusDays(day), value.applyAsLong(day)))
                .toArray(DayFigures[]::new);
    }
}
