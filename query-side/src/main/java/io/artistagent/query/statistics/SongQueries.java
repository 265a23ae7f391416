package io.artistagent.query.statistics;

import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.artistagent.query.statistics.tables.StatisticsTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the songs of the latest reported period, named as in the source; for the owner. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, StatisticsReadModel.class})
@Tag(name = "Statistics")
final class SongQueries {

    private static final String LATEST = """
            SELECT title, source, period_from, period_to, streams, listeners, saves, release_date
            FROM {statistics}.song_figures
            WHERE artist_id = :artist AND (source, period_from, period_to) = (
              SELECT source, period_from, period_to FROM {statistics}.song_figures
              WHERE artist_id = :artist
              ORDER BY period_to DESC, period_from DESC, source LIMIT 1)
            ORDER BY streams DESC NULLS LAST, title_digest, namesake LIMIT 200
            """;

    private final StatisticsTables database;
    private final Owners owners;

    SongQueries(StatisticsTables database, Owners owners) {
        this.database = database;
        this.owners = owners;
    }

    @GetMapping("/artists/{artistId}/songs")
    @Operation(summary = "List up to 200 songs of the latest reported period by streams; for the owner")
    Songs songs(Caller caller, @PathVariable("artistId") UUID id) {
        Permission.READ_OWN_ARTISTS.require(caller);
        owners.requireOwner(caller.person(), new ArtistId(id));
        return new Songs(database.sql(LATEST)
                .param("artist", id)
                .query((row, number) -> new Song(
                        row.getString("title"),
                        row.getString("source"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getObject("streams", Long.class),
                        row.getObject("listeners", Long.class),
                        row.getObject("saves", Long.class),
                        row.getString("release_date")))
                .list());
    }

    /** The songs of a period. */
    @Schema(name = "Songs")
    record Songs(List<Song> items) {}

    /** A song as the source reported it. Values that the source did not report are absent. */
    @Schema(name = "Song")
    record Song(
            @Schema(example = "Nachtfahrt") String title,
            @Schema(example = "SPOTIFY_FOR_ARTISTS") String source,
            LocalDate from,
            LocalDate to,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable Long saves,

            @Schema(description = "A day, a month or a year, as precise as in the source", example = "2001-05")
            @Nullable
            String releaseDate) {}
}
