package io.artistagent.query.audit.ledger;

import io.artistagent.domain.Unknown;

/** The ledger has no such tile, or not yet so many hashes in it. */
final class UnknownTile extends Unknown {

    UnknownTile() {
        super("The ledger has no such tile. The newest checkpoint has its size.");
    }
}
