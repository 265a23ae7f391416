package io.artistagent.ledger.tile;

/** Reads stored tiles of hashes. */
@FunctionalInterface
public interface TileReader {

    /**
     * The bytes of a tile of hashes, at least as many as its width demands: a wider version of a partial tile will do.
     *
     * @throws IllegalArgumentException if no such tile is stored
     */
    byte[] read(TilePath tile);
}
