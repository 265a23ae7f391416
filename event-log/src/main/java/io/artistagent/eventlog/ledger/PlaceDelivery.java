package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends every checkpoint to a place, in order. */
final class PlaceDelivery implements Publisher.Delivery {

    private static final int BATCH = 50;

    private final LogDataSource database;
    private final CheckpointTable checkpoints;
    private final Place place;
    private final PlaceTable places = new PlaceTable();

    PlaceDelivery(LogDataSource database, CheckpointTable checkpoints, Place place) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.place = place;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public Optional<Instant> deliver() throws SQLException, IOException, InterruptedException {
        List<SignedCheckpoint> next = database.onSeparateConnection(
                connection -> checkpoints.beyond(connection, places.size(connection, place.name()), BATCH));
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
