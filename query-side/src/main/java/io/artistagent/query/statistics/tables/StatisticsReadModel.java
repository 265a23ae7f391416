package io.artistagent.query.statistics.tables;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.eventlog.projection.BatchBuffer;
import io.artistagent.eventlog.readmodel.ModelStore;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps figures as sources reported them. A batch is written in the same transaction as the projection's position, so every report
 * counts exactly once, even after a crash.
 */
@Component
public final class StatisticsReadModel implements ReadModel {

    static final String NAME = "statistics";

    private final DailyFiguresWriter days;
    private final SongFiguresWriter songs;
    private final PlaylistFiguresWriter playlists;
    private final PlaysWriter plays;
    private final StatisticsTables tables;

    StatisticsReadModel(
            DailyFiguresWriter days,
            SongFiguresWriter songs,
            PlaylistFiguresWriter playlists,
            PlaysWriter plays,
            StatisticsTables tables) {
        this.days = days;
        this.songs = songs;
        this.playlists = playlists;
        this.plays = plays;
        this.tables = tables;
    }

    @EventHandler
    void on(DailyFiguresImported event) {
        BatchBuffer.add("statistics.days", event, days::write);
    }

    @EventHandler
    void on(SongFiguresImported event) {
        BatchBuffer.add("statistics.songs", event, songs::write);
    }

    @EventHandler
    void on(PlaylistFiguresImported event) {
        bufferedPlaylists().add(event);
    }

    @EventHandler
    void on(PlaysImported event) {
        bufferedPlays().add(event);
    }

    @EventHandler
    void on(PersonErased event) {
        bufferedPlaylists().forget(event.person());
        bufferedPlays().forget(event.person());
    }

    private BatchedEvents<PlaylistFiguresImported> bufferedPlaylists() {
        return BatchBuffer.of(
                "statistics.playlists", () -> new BatchedEvents<>(PlaylistFiguresImported::owner), playlists::write);
    }

    private BatchedEvents<PlaysImported> bufferedPlays() {
        return BatchBuffer.of("statistics.plays", () -> new BatchedEvents<>(PlaysImported::owner), plays::write);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ModelStore> stores() {
        return List.of(tables);
    }

    /** One event carries hundreds of rows, and a batch must finish well before the claim on its segment expires. */
    @Override
    public int batchSize() {
        return 50;
    }
}
