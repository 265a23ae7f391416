package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;

/** A tile that must be there is not, or has too few hashes: the tables of the ledger were changed. */
final class MissingTile extends LedgerBroken {

    private static final long serialVersionUID = 1;

    MissingTile(TilePath tile) {
        super("The ledger lacks " + tile.path() + ".");
    }
}
