package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Proofs;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Has the newest checkpoint cosigned. */
final class WitnessDelivery implements Publisher.Delivery {

    private final LogDataSource database;
    private final LedgerTables tables;
    private final CheckpointTable checkpoints;
    private final Witness witness;
    private final PlaceTable places = new PlaceTable();

    WitnessDelivery(LogDataSource database, LedgerTables tables, CheckpointTable checkpoints, Witness witness) {
        this.database = database;
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.witness = witness;
    }

    @Override
    public String name() {
        return witness.name();
    }

    @Override
    public Optional<Instant> deliver() throws SQLException, IOException, InterruptedException {
        Optional<SignedCheckpoint> newest = database.onSeparateConnection(checkpoints::newest);
        long seen = database.onSeparateConnection(connection -> places.size(connection, name()));
        if (newest.isPresent() && newest.get().size() > seen) {
            SignedCheckpoint checkpoint = newest.get();
            String lines = witness.cosign(checkpoint, Math.max(seen, 0), old -> consistency(old, checkpoint.size()));
            database.onSeparateConnection(connection -> {
                checkpoints.cosign(connection, checkpoint.size(), lines);
                places.received(connection, name(), checkpoint.size());
                return true;
            });
        }
        return Optional.empty();
    }

    private List<Hash> consistency(long from, long to) {
        try {
            return database.onSeparateConnection(connection -> Proofs.consistency(
                    from, to, new TileNodes(to, new FetchedTiles(tables, connection).above(from, to))));
        } catch (SQLException failed) {
            throw new EventStoreException("The ledger could not be read.", failed);
        }
    }
}
