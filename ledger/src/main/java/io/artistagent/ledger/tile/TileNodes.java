package io.artistagent.ledger.tile;

import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.NodeReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a tree of a size, computed from its tiles: only every eighth level is stored. It keeps the tiles that it has read, so one
 * instance serves one proof; a proof needs two tiles for each level of tiles at most.
 */
public final class TileNodes implements NodeReader {

    private static final int LOG = 8;

    private final long size;
    private final TileReader tiles;
    private final Map<TilePath, HashTile> read = new HashMap<>();

    /**
     * Reads nodes of a tree.
     *
     * @param size the size of the tree: nothing beyond it is read
     */
    public TileNodes(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash read(int level, long index) {
        int tileLevel = level / LOG;
        int height = level % LOG;
        long first = index << height;
        TilePath path = TilePath.inTree(tileLevel, first / TilePath.FULL, size);
        int begin = (int) (first % TilePath.FULL);
        int count = 1 << height;
        if (begin + count > path.width()) {
            throw new IllegalArgumentException("The tree of size %d has no such node".formatted(size));
        }
        return read.computeIfAbsent(path, this::tile).root(begin, count);
    }

    private HashTile tile(TilePath path) {
        byte[] bytes = tiles.read(path);
        int length = path.width() * Hash.LENGTH;
        return HashTile.parse(bytes.length > length ? Arrays.copyOf(bytes, length) : bytes, path.width());
    }
}
