package io.artistagent.query.statistics;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.eventlog.projection.PerBatch;
import io.artistagent.query.Rebuild;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps figures as sources reported them. What a batch brings is written in the transaction that stores how far the projection has
 * read, so every report counts once, whatever happens in between.
 */
@Component
@ProcessingGroup(StatisticsProjection.NAME)
final class StatisticsProjection implements Rebuild {

    static final String NAME = "statistics";

    private final DailyFiguresWriter days;
    private final SongFiguresWriter songs;
    private final PlaylistFiguresWriter playlists;
    private final PlaysWriter plays;
    private final JdbcTemplate database;

    StatisticsProjection(
            DailyFiguresWriter days,
            SongFiguresWriter songs,
            PlaylistFiguresWriter playlists,
            PlaysWriter plays,
            JdbcTemplate database) {
        this.days = days;
        this.songs = songs;
        this.playlists = playlists;
        this.plays = plays;
        this.database = database;
    }

    @EventHandler
    void on(DailyFiguresImported event) {
        PerBatch.gather("statistics.days", event, days::write);
    }

    @EventHandler
    void on(SongFiguresImported event) {
        PerBatch.gather("statistics.songs", event, songs::write);
    }

    @EventHandler
    void on(PlaylistFiguresImported event) {
        gatheredPlaylists().add(event);
    }

    @EventHandler
    void on(PlaysImported event) {
        gatheredPlays().add(event);
    }

    @EventHandler
    void on(PersonErased event) {
        gatheredPlaylists().forget(event.person());
        gatheredPlays().forget(event.person());
    }

    private Gathered<PlaylistFiguresImported> gatheredPlaylists() {
        return PerBatch.gathering(
                "statistics.playlists", () -> new Gathered<>(PlaylistFiguresImported::owner), playlists::write);
    }

    private Gathered<PlaysImported> gatheredPlays() {
        return PerBatch.gathering("statistics.plays", () -> new Gathered<>(PlaysImported::owner), plays::write);
    }

    @Override
    public String processor() {
        return NAME;
    }

    @Override
    @ResetHandler
    public void clear() {
        database.execute(
                "TRUNCATE query.daily_figures, query.song_figures, query.playlist_figures, query.import_revision, query.play, query.import_plays,"
                        + " query.listening_day, query.heard_track");
    }
}
