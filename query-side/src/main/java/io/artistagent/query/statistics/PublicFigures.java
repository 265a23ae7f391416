package io.artistagent.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.PublicArtists;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the figures on public pages of artists to unauthenticated visitors. Each request checks whether the artist shows them. The
 * figures are cached for a minute, because anonymous requests are unlimited.
 */
@RestController
@RequestMapping("/api/v1/public/artists/{artistId}/figures")
@ConsistentWith({ArtistReadModel.class, StatisticsReadModel.class})
@Tag(name = "Public pages")
final class PublicFigures {

    private static final int DAYS = 28;

    private final DailyFigures figures;
    private final PublicArtists artists;
    private final Cache<UUID, Shown> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    PublicFigures(DailyFigures figures, PublicArtists artists) {
        this.figures = figures;
        this.artists = artists;
    }

    /** The figures of the 28 days up to the last reported day. A figure that no source has reported is null. */
    @Schema(name = "PublicFigures")
    record Shown(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Schema(example = "352789") @Nullable Long streams,
            @Schema(example = "48213") @Nullable Long monthlyListeners) {}

    @GetMapping
    @Operation(
            summary = "Show the figures on the public page of an artist",
            description = "404 if the artist hides them. Needs no token.")
    Shown ofArtist(@PathVariable("artistId") UUID id) {
        if (!artists.showsFigures(id.toString())) {
            throw new UnknownArtist();
        }
        return known.get(id, this::find);
    }

    private Shown find(UUID artist) {
        LocalDate last = figures.reportedTo(List.of(artist)).get(artist);
        if (last == null) {
            return new Shown(null, null, null, null);
        }
        Period period = new Period(last.minusDays(DAYS - 1), last);
        Map<Metric, Timeline> lines =
                figures.ofArtist(artist, List.of(Metric.STREAMS, Metric.MONTHLY_LISTENERS), period);
        return new Shown(
                period.from(),
                period.to(),
                Objects.requireNonNull(lines.get(Metric.STREAMS)).over(period),
                Objects.requireNonNull(lines.get(Metric.MONTHLY_LISTENERS)).over(period));
    }
}
