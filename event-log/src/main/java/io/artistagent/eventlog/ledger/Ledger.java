package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tile.Bundle;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Proofs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Serves the ledger, in every process: checkpoints, tiles, entries and proofs. */
public final class Ledger {

    /** A younger checkpoint is served although there are newer leaves; the follower will sign the next one at once. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    /** How long a request waits until the ledger has reached the events that were in the log when it arrived. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final LogDataSource database;
    private final LogRows rows = new LogRows();
    private final LedgerTables tables;
    private final CheckpointTable checkpoints;
    private final CheckpointSigner signer;
    private final StatusReader statuses;
    private final LedgerKey key;
    private final Clock clock;

    Ledger(
            LogDataSource database,
            LedgerTables tables,
            CheckpointTable checkpoints,
            CheckpointSigner signer,
            LedgerKey key,
            Clock clock) {
        this.database = database;
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.statuses = new StatusReader(tables, checkpoints);
        this.key = key;
        this.clock = clock;
    }

    /** What a verifier of the checkpoints is given. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /**
     * The newest checkpoint. Signs one if there are newer leaves and the last checkpoint is more than a second old. If the stored ledger
     * contradicts that checkpoint, it remains the newest.
     */
    public SignedCheckpoint checkpoint() {
        return read(connection -> {
            Optional<SignedCheckpoint> newest = checkpoints.newest(connection);
            Instant old = clock.instant().minus(RECENT);
            if (newest.isPresent() && newest.get().signedAt().isAfter(old)) {
                return newest.get();
            }
            try {
                return signer.sign(connection);
            } catch (LedgerBroken broken) {
                return newest.orElseThrow(() -> broken);
            }
        });
    }

    /** The checkpoint of all events up to an index of the log, or of more. Waits a moment until the ledger has reached the index. */
    public SignedCheckpoint checkpointIncluding(long index) {
        await(index);
        return read(connection -> {
            Optional<SignedCheckpoint> newest = checkpoints.newest(connection);
            return newest.isPresent() && newest.get().size() >= tables.sizeAt(connection, index)
                    ? newest.get()
                    : signer.sign(connection);
        });
    }

    /** The largest checkpoints below a size, the newest first. */
    public List<SignedCheckpoint> checkpointsBelow(long size, int most) {
        return read(connection -> checkpoints.below(connection, size, most));
    }

    /** The state of the ledger. */
    public LedgerStatus status() {
        Instant now = clock.instant();
        return read(connection -> statuses.read(connection, now));
    }

    /** A tile of hashes or a bundle of entries, if the ledger has one of this width. */
    public Optional<byte[]> tile(TilePath path) {
        return read(connection -> path.isEntries() ? entries(connection, path) : hashes(connection, path));
    }

    private Optional<byte[]> hashes(Connection connection, TilePath path) throws SQLException {
        int length = path.width() * Hash.LENGTH;
        return tables.tiles(connection, List.of(path)).stream()
                .map(StoredTile::hashes)
                .filter(hashes -> hashes.length >= length)
                .map(hashes -> Arrays.copyOf(hashes, length))
                .findFirst();
    }

    private Optional<byte[]> entries(Connection connection, TilePath path) throws SQLException {
        List<Leaf> leaves = path.index() > Long.MAX_VALUE / TilePath.FULL
                ? List.of()
                : tables.leaves(connection, path.index() * TilePath.FULL, path.width());
        return leaves.size() == path.width()
                ? Optional.of(Bundle.encode(leaves.stream().map(Leaf::entry).toList()))
                : Optional.empty();
    }

    /**
     * A leaf of the ledger.
     *
     * @throws IllegalArgumentException if the ledger is not as large
     */
    public Leaf leaf(long number) {
        return read(connection -> tables.leaves(connection, number, 1)).stream()
                .filter(leaf -> leaf.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The ledger has no such leaf."));
    }

    /** The leaves of the events at these indexes of the log, in order; those that the ledger has not reached are missing. */
    public List<Leaf> leavesAt(Collection<Long> indexes) {
        return read(connection -> tables.leavesAt(connection, indexes));
    }

    /**
     * The proof of an event, with the newest checkpoint.
     *
     * @return nothing if there is no such event
     * @throws LedgerUnavailable if the ledger has not yet reached the end of the log, where the event may be
     */
    public Optional<EventProof> proof(String eventId) {
        Optional<EventProof> known = read(connection -> proof(connection, eventId));
        if (known.isPresent()) {
            return known;
        }
        // An event that was appended a moment ago may enter the ledger only now
        await(read(rows::last));
        return read(connection -> proof(connection, eventId));
    }

    private Optional<EventProof> proof(Connection connection, String eventId) throws SQLException {
        for (Leaf leaf : tables.leavesOf(connection, eventId)) {
            if (LedgerEntry.parse(leaf.entry()).eventId().equals(eventId)) {
                return Optional.of(proof(connection, leaf));
            }
        }
        return Optional.empty();
    }

    private EventProof proof(Connection connection, Leaf leaf) throws SQLException {
        SignedCheckpoint checkpoint = checkpoints
                .newest(connection)
                .filter(newest -> newest.size() > leaf.number())
                .orElse(null);
        if (checkpoint == null) {
            checkpoint = signer.sign(connection);
        }
        long size = checkpoint.size();
        FetchedTiles tiles = new FetchedTiles(tables, connection).above(leaf.number(), size);
        List<Hash> path = Proofs.inclusion(leaf.number(), size, new TileNodes(size, tiles));
        SignedNote note = SignedNote.parse(checkpoint.note());
        return new EventProof(new TlogProof(leaf.entry(), leaf.number(), path, note), Hashes.leaf(leaf.entry()), size);
    }

    /**
     * The hashes that show that the tree of one size extends that of another.
     *
     * @return nothing if the ledger does not have as many leaves
     */
    public Optional<List<Hash>> consistency(long from, long to) {
        return read(connection -> tables.progress(connection).size() < to
                ? Optional.empty()
                : Optional.of(Proofs.consistency(
                        from, to, new TileNodes(to, new FetchedTiles(tables, connection).above(from, to)))));
    }

    private void await(long index) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (read(tables::progress).lastIndex() < index) {
            if (System.nanoTime() > until) {
                throw new LedgerUnavailable("The ledger has not yet reached the end of the log.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new LedgerUnavailable("The wait for the ledger was interrupted.");
            }
        }
    }

    private <T> T read(LogDataSource.Work<T> work) {
        try {
            return database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new EventStoreException("The ledger could not be read.", failed);
        }
    }
}
