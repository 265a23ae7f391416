package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.HashTile;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tile.TileReader;
import io.artistagent.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last tile of each level, to which leaves are appended. This is all of the tree that is kept in memory: 8 KiB for each level of tiles,
 * of which a billion leaves have four.
 */
final class GrowingTiles {

    private final List<Edge> edges = new ArrayList<>();
    private final List<StoredTile> full = new ArrayList<>();

    /** Continues a stored tree of a size. */
    static GrowingTiles of(long size, TileReader stored) {
        GrowingTiles growing = new GrowingTiles();
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= TilePath.FULL) {
            Edge edge = growing.edge(level);
            edge.number = hashes / TilePath.FULL;
            edge.width = (int) (hashes % TilePath.FULL);
            if (edge.width > 0) {
                byte[] tile = stored.read(new TilePath(level, edge.number, edge.width));
                System.arraycopy(tile, 0, edge.hashes, 0, edge.width * Hash.LENGTH);
            }
            level++;
        }
        return growing;
    }

    /** Adds the hash of the next leaf. */
    void append(Hash leaf) {
        append(0, leaf);
    }

    private void append(int level, Hash hash) {
        Edge edge = edge(level);
        hash.copyTo(edge.hashes, edge.width * Hash.LENGTH);
        edge.width++;
        edge.changed = true;
        if (edge.width == TilePath.FULL) {
            StoredTile tile = edge.tile(level);
            full.add(tile);
            edge.number++;
            edge.width = 0;
            edge.changed = false;
            append(level + 1, HashTile.parse(tile.hashes(), TilePath.FULL).root());
        }
    }

    /** The tiles that have changed since the last call: those that became full, and the partial ones. */
    List<StoredTile> takeChanged() {
        List<StoredTile> changed = new ArrayList<>(full);
        full.clear();
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.changed) {
                changed.add(edge.tile(level));
                edge.changed = false;
            }
        }
        return changed;
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }

    /** The last tile of a level. */
    private static final class Edge {

        private final byte[] hashes = new byte[TilePath.FULL * Hash.LENGTH];
        private long number;
        private int width;
        private boolean changed;

        private StoredTile tile(int level) {
            return new StoredTile(level, number, Arrays.copyOf(hashes, width * Hash.LENGTH));
        }
    }
}
