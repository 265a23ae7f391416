package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tile.TileReader;
import io.artistagent.ledger.tree.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The tiles that a computation needs, fetched with one query as far as they are known beforehand. */
final class FetchedTiles implements TileReader {

    private final LedgerTables tables;
    private final Connection connection;
    private final Map<TilePath, byte[]> fetched = new HashMap<>();

    FetchedTiles(LedgerTables tables, Connection connection) {
        this.tables = tables;
        this.connection = connection;
    }

    /**
     * Fetches the tiles above leaves.
     *
     * @param leaves the numbers of leaves; the size of a tree stands for its right edge
     */
    FetchedTiles above(long... leaves) throws SQLException {
        Set<TilePath> paths = new LinkedHashSet<>();
        for (long leaf : leaves) {
            int level = 0;
            for (long tile = leaf / TilePath.FULL; paths.add(TilePath.hashes(level, tile)) && tile > 0; level++) {
                tile /= TilePath.FULL;
            }
        }
        fetch(paths);
        return this;
    }

    private void fetch(Set<TilePath> paths) throws SQLException {
        tables.tiles(connection, paths).forEach(tile -> fetched.put(tile.path(), tile.hashes()));
    }

    @Override
    public byte[] read(TilePath tile) {
        byte[] known = known(TilePath.hashes(tile.level(), tile.index()));
        if (known == null || known.length < tile.width() * Hash.LENGTH) {
            throw new MissingTile(tile);
        }
        return known;
    }

    private byte @Nullable [] known(TilePath path) {
        if (!fetched.containsKey(path)) {
            try {
                fetch(Set.of(path));
            } catch (SQLException failed) {
                throw new EventStoreException("The ledger could not be read.", failed);
            }
        }
        return fetched.get(path);
    }
}
