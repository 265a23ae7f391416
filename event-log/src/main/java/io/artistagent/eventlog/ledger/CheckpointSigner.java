package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Proofs;
import io.artistagent.ledger.tree.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs checkpoints. A checkpoint is stored before anyone sees it, with its size as the key, and only after its tree has been shown to
 * extend that of the checkpoint before. So two checkpoints never contradict each other, whichever processes sign them.
 */
final class CheckpointSigner {

    static final String FEWER_LEAVES = "The ledger has fewer leaves than its last checkpoint.";

    private final LedgerTables tables;
    private final CheckpointTable checkpoints;
    private final LedgerKey key;
    private final List<VerifierKey> own;
    private final Clock clock;

    /** @param previous the key that this one replaces, if it does */
    CheckpointSigner(
            LedgerTables tables,
            CheckpointTable checkpoints,
            LedgerKey key,
            Optional<VerifierKey> previous,
            Clock clock) {
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.key = key;
        this.own =
                Stream.concat(Stream.of(key.verifierKey()), previous.stream()).toList();
        this.clock = clock;
    }

    /**
     * The checkpoint of all present leaves, signed now unless it already was.
     *
     * @throws LedgerBroken if the stored tree does not extend that of the last checkpoint, or another key has signed that
     */
    SignedCheckpoint sign(Connection connection) throws SQLException {
        Optional<SignedCheckpoint> last = checkpoints.newest(connection);
        last.ifPresent(this::requireOwn);
        long size = tables.progress(connection).size();
        if (last.isPresent() && last.get().size() >= size) {
            if (last.get().size() > size && checkpointsAreAhead(connection, last.get())) {
                throw new LedgerBroken(FEWER_LEAVES);
            }
            return last.get();
        }
        SignedCheckpoint next = signed(size, root(connection, size, last));
        checkpoints.insert(connection, next);
        return checkpoints.ofSize(connection, size).orElse(next);
    }

    /** A key that was lost is not replaced in silence: auditors would see another ledger. */
    private void requireOwn(SignedCheckpoint last) {
        SignedNote note = SignedNote.parse(last.note());
        if (own.stream().noneMatch(note::isSignedBy)) {
            throw new LedgerBroken(
                    "The last checkpoint was signed with another key. If the key or the origin was replaced on purpose,"
                            + " set artist-agent.ledger.previous-key to the verifier key before.");
        }
    }

    /** Another process may have signed between the two queries. */
    private boolean checkpointsAreAhead(Connection connection, SignedCheckpoint last) throws SQLException {
        return tables.progress(connection).size() < last.size();
    }

    private Hash root(Connection connection, long size, Optional<SignedCheckpoint> last) throws SQLException {
        long before = last.map(SignedCheckpoint::size).orElse(0L);
        TileNodes nodes = new TileNodes(size, new FetchedTiles(tables, connection).above(before, size));
        Hash root = Proofs.root(size, nodes);
        if (before > 0
                && !Verification.consistency(
                        before, size, last.orElseThrow().root(), root, Proofs.consistency(before, size, nodes))) {
            throw new LedgerBroken("The tiles of the ledger do not extend the tree of its last checkpoint.");
        }
        return root;
    }

    private SignedCheckpoint signed(long size, Hash root) {
        String note = new Checkpoint(key.name(), size, root).signedBy(key).note();
        return new SignedCheckpoint(size, root, clock.instant().truncatedTo(ChronoUnit.MICROS), note);
    }
}
