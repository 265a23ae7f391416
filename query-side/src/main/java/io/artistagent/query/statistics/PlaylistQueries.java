package io.artistagent.query.statistics;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.artist.Owners;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.artistagent.query.statistics.tables.StatisticsTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the playlists through which an artist was heard in a period, named as in the source; for the owner. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({ArtistReadModel.class, StatisticsReadModel.class})
@Tag(name = "Statistics")
final class PlaylistQueries {

    private static final int MAX_PLAYLISTS = 200;

    private static final String PERIODS = """
            SELECT DISTINCT period_from, period_to FROM {statistics}.playlist_figures WHERE artist_id = :artist
            ORDER BY period_to DESC, period_from DESC LIMIT 50
            """;

    private static final String COUNT = """
            SELECT count(*) FROM {statistics}.playlist_figures
            WHERE artist_id = :artist AND period_from = :from AND period_to = :to
            """;

    private static final String PLAYLISTS = """
            SELECT title, author, source, streams, listeners, added_on
            FROM {statistics}.playlist_figures
            WHERE artist_id = :artist AND period_from = :from AND period_to = :to
            ORDER BY streams DESC NULLS LAST, listeners DESC NULLS LAST, title, name_digest, namesake LIMIT %d
            """.formatted(MAX_PLAYLISTS);

    private final StatisticsTables database;
    private final Owners owners;

    PlaylistQueries(StatisticsTables database, Owners owners) {
        this.database = database;
        this.owners = owners;
    }

    @GetMapping("/artists/{artistId}/playlists")
    @Operation(
            summary = "List up to 200 playlists of a reported period by streams; for the owner",
            description =
                    "Sources report playlists for whole periods, which cannot be added up or split. Choose one of the"
                            + " periods that the response lists; the default is the latest.")
    Playlists playlists(
            Caller caller,
            @PathVariable("artistId") UUID id,
            @Parameter(example = "2026-10-25") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to) {
        Permission.READ_OWN_ARTISTS.require(caller);
        owners.requireOwner(caller.person(), new ArtistId(id));
        Days asked = asked(from, to);
        List<Days> periods = database.sql(PERIODS)
                .param("artist", id)
                .query((row, number) -> new Days(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)))
                .list();
        Days days = asked != null || periods.isEmpty() ? asked : periods.getFirst();
        return days == null
                ? new Playlists(null, null, 0, List.of(), periods)
                : new Playlists(days.from(), days.to(), count(id, days), items(id, days), periods);
    }

    private static @Nullable Days asked(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return null;
        }
        Fields fields = new Fields();
        LocalDate first = fields.required("from", from, Period::day);
        LocalDate last = fields.required("to", to, Period::day);
        fields.check();
        if (first.isAfter(last)) {
            throw InvalidFields.of("to", "The last day must not be before the first day.");
        }
        return new Days(first, last);
    }

    private long count(UUID artist, Days days) {
        return database.sql(COUNT)
                .param("artist", artist)
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .single();
    }

    private List<Playlist> items(UUID artist, Days days) {
        return database.sql(PLAYLISTS)
                .param("artist", artist)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, number) -> new Playlist(
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("source"),
                        row.getObject("streams", Long.class),
                        row.getObject("listeners", Long.class),
                        row.getObject("added_on", LocalDate.class)))
                .list();
    }

    /** The playlists of a period. */
    @Schema(name = "Playlists")
    record Playlists(
            @Schema(description = "The first day; absent if no period was reported") @Nullable
            LocalDate from,

            @Nullable LocalDate to,

            @Schema(description = "The number of playlists reported for the period", example = "37")
            long total,

            List<Playlist> items,

            @Schema(description = "The reported periods, latest first")
            List<Days> periods) {}

    /** A reported period, both ends inclusive. */
    @Schema(name = "ReportedPeriod")
    record Days(LocalDate from, LocalDate to) {}

    /** A playlist as the source reported it. Values that the source did not report are absent. */
    @Schema(name = "Playlist")
    record Playlist(
            @Schema(example = "Focus, Now") String title,

            @Schema(description = "The person or company that made it", example = "Case Curator") @Nullable
            String author,

            @Schema(example = "SPOTIFY_FOR_ARTISTS") String source,
            @Nullable Long streams,
            @Nullable Long listeners,

            @Schema(description = "The day on which the artist's music was added") @Nullable
            LocalDate addedOn) {}
}
