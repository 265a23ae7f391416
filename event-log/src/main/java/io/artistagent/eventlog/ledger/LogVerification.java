package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.Difference.Kind;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies a running log: every row against its entry, every entry against the served tiles, and the tree against the newest checkpoint and
 * earlier ones. Ends at the first difference.
 */
final class LogVerification {

    private static final int PAGE = 4_096;

    /** How many events that record re-encryptions are named. */
    private static final int SHOWN = 10;

    private final Connection connection;
    private final ServedLedger served;
    private final LogWalk walk;
    private final Checkpoint newest;
    private final EarlierCheckpoints earlier;
    private final Frontier tree = new Frontier();
    private final GrowingTiles tiles = new GrowingTiles();
    private final List<Long> reencryptionRecords = new ArrayList<>();
    private long reencrypted;
    private long agreed;

    /**
     * @param upcasting the forms that events had
     * @param newest the newest checkpoint, whose signature has been verified
     * @param earlier earlier checkpoints
     */
    LogVerification(
            Connection connection,
            Upcasting upcasting,
            ServedLedger served,
            Checkpoint newest,
            EarlierCheckpoints earlier) {
        this.connection = connection;
        this.walk = new LogWalk(new LedgerTables(), upcasting);
        this.served = served;
        this.newest = newest;
        this.earlier = earlier;
    }

    /** The first difference, or nothing if the log is unchanged. */
    Optional<Difference> run() throws SQLException {
        while (tree.size() < newest.size()) {
            long from = tree.size();
            int count = (int) Math.min(PAGE, newest.size() - from);
            LogWalk.Page page = walk.page(connection, from, count);
            count(page.reencrypted());
            Optional<Difference> first = first(page);
            if (first.isPresent()) {
                return first;
            }
        }
        return tree.root().equals(newest.root()) ? Optional.empty() : Optional.of(rewritten());
    }

    private void count(Map<Long, Long> records) {
        reencrypted += records.size();
        records.values().stream()
                .sorted()
                .limit(SHOWN - reencryptionRecords.size())
                .forEach(reencryptionRecords::add);
    }

    /** How many rows differ from their entries because they were re-encrypted, as events say. */
    long reencrypted() {
        return reencrypted;
    }

    /** The indexes of the first of these events. */
    List<Long> reencryptionRecords() {
        return List.copyOf(reencryptionRecords);
    }

    /** Entries may have been changed together with the rows, so the hashes of the leaves before the first changed row are checked as well. */
    private Optional<Difference> first(LogWalk.Page page) {
        Optional<Difference> changedRow = page.differences().stream().findFirst();
        long end = changedRow.map(Difference::leaf).orElse(Long.MAX_VALUE);
        for (Leaf leaf : page.leaves()) {
            if (leaf.number() < end) {
                Hash hash = Hashes.leaf(leaf.entry());
                tree.append(hash);
                tiles.append(hash);
                if (!agreesWithEarlier()) {
                    return Optional.of(rewritten());
                }
            }
        }
        Optional<Difference> changedTile =
                changedTile(page.leaves(), changedRow.isPresent() || tree.size() == newest.size());
        return changedTile.isPresent() ? changedTile : changedRow;
    }

    private boolean agreesWithEarlier() {
        Optional<Hash> root = earlier.rootAt(tree.size());
        if (root.isEmpty()) {
            return true;
        }
        if (root.get().equals(tree.root())) {
            agreed = tree.size();
            return true;
        }
        return false;
    }

    private Optional<Difference> changedTile(List<Leaf> leaves, boolean last) {
        for (StoredTile tile : tiles.takeChanged()) {
            if (tile.width() == TilePath.FULL || last) {
                Optional<Difference> difference = difference(tile, leaves);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> difference(StoredTile tile, List<Leaf> leaves) {
        TilePath path = TilePath.inTree(tile.level(), tile.number(), newest.size());
        byte[] hashes;
        try {
            hashes = served.tile(path);
        } catch (MissingTile missing) {
            return Optional.of(at(leaves, tile, 0, Kind.TILE, path.path() + " is not served"));
        }
        int mismatch = Arrays.mismatch(tile.hashes(), hashes);
        if (mismatch < 0 || mismatch == tile.hashes().length) {
            return Optional.empty();
        }
        Kind kind = tile.level() == 0 ? Kind.ENTRY : Kind.TILE;
        return Optional.of(at(leaves, tile, mismatch / Hash.LENGTH, kind, path.path() + " has another hash"));
    }

    private static Difference at(List<Leaf> leaves, StoredTile tile, int place, Kind kind, String detail) {
        long number = (tile.number() * TilePath.FULL + place) << 8 * tile.level();
        return leaves.stream()
                .filter(leaf -> leaf.number() >= number)
                .findFirst()
                .or(() -> leaves.stream().findFirst())
                .map(leaf -> new Difference(kind, number, leaf.index(), Entries.eventId(leaf), detail))
                .orElseGet(() -> new Difference(kind, number, 0, null, detail));
    }

    private Difference rewritten() {
        return new Difference(
                Kind.TILE,
                agreed,
                0,
                null,
                "the rows fit the tiles, but not the signed checkpoint of %d leaves: the tree was rebuilt after a change behind leaf %d"
                        .formatted(tree.size(), agreed));
    }
}
