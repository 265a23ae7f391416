package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Sends checkpoints to a place, in order: every one, or the last one of each minute. */
final class PlaceDelivery implements Publisher.Delivery {

    private static final int BATCH = 50;

    private final LogDataSource database;
    private final Place place;
    private final Selection selection;
    private final PlaceTable places = new PlaceTable();

    private PlaceDelivery(LogDataSource database, Place place, Selection selection) {
        this.database = database;
        this.place = place;
        this.selection = selection;
    }

    /** To a place that receives every checkpoint. */
    static PlaceDelivery ofAll(LogDataSource database, CheckpointTable checkpoints, Place place) {
        return new PlaceDelivery(database, place, checkpoints::beyond);
    }

    /** To a place that keeps what it receives for ever: it receives the last checkpoint of each minute, once the minute is over. */
    static PlaceDelivery ofOneEachMinute(
            LogDataSource database, CheckpointTable checkpoints, Place place, Clock clock) {
        return new PlaceDelivery(
                database,
                place,
                (connection, size, most) -> checkpoints.oneEachMinuteBeyond(
                        connection, size, clock.instant().truncatedTo(ChronoUnit.MINUTES), most));
    }

    /** The checkpoints beyond a size that a place is to receive, the smallest first. */
    private interface Selection {

        List<SignedCheckpoint> beyond(Connection connection, long size, int most) throws SQLException;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public Optional<Instant> deliver() throws SQLException, IOException, InterruptedException {
        List<SignedCheckpoint> next = database.onSeparateConnection(
                connection -> selection.beyond(connection, places.size(connection, place.name()), BATCH));
        for (SignedCheckpoint each : next) {
            place.store(each);
            database.onSeparateConnection(connection -> {
                places.received(connection, place.name(), each.size());
                return true;
            });
        }
        return next.size() < BATCH
                ? Optional.empty()
                : Optional.of(next.getLast().signedAt());
    }
}
