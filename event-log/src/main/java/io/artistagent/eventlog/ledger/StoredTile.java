package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;

/**
 * A row of the table of tiles: up to 256 neighbouring hashes of one level. Of a partial tile, the row holds the widest version so far.
 *
 * @param level 0 for the hashes of leaves
 * @param number the place among the tiles of its level, from 0
 * @param hashes the hashes, 32 bytes each
 */
record StoredTile(int level, long number, byte[] hashes) {

    /** The path of the tile once it is full, which stands for all its versions. */
    TilePath path() {
        return TilePath.hashes(level, number);
    }

    int width() {
        return hashes.length / Hash.LENGTH;
    }
}
