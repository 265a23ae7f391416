package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;

/** The ledger as a verifier is served it. */
interface ServedLedger {

    /** The newest checkpoint, a signed note. */
    String checkpoint();

    /**
     * The bytes of a tile of hashes.
     *
     * @throws MissingTile if it is not served
     */
    byte[] tile(TilePath path);
}
