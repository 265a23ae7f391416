package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;
import java.io.UncheckedIOException;

/** The ledger as a verifier is served it. */
interface ServedLedger {

    /**
     * The newest checkpoint, a signed note.
     *
     * @throws UncheckedIOException if the server does not answer, which says nothing about the ledger
     */
    String checkpoint();

    /**
     * The bytes of a tile of hashes.
     *
     * @throws MissingTile if the server says that it has no such tile
     * @throws UncheckedIOException if the server does not answer, which says nothing about the ledger
     */
    byte[] tile(TilePath path);
}
