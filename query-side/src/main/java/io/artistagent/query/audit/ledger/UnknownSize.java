package io.artistagent.query.audit.ledger;

import io.artistagent.domain.Unknown;

/** The ledger does not have as many leaves, or not yet. */
final class UnknownSize extends Unknown {

    UnknownSize() {
        super("The ledger is not as large. The newest checkpoint has its size.");
    }
}
