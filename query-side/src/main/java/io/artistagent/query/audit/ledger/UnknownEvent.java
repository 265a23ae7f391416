package io.artistagent.query.audit.ledger;

import io.artistagent.domain.Unknown;

/** There is no such event in the ledger. */
final class UnknownEvent extends Unknown {

    UnknownEvent() {
        super("The log has no event with this id.");
    }
}
