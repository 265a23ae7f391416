package io.artistagent.eventlog.ledger;

import org.springframework.dao.TransientDataAccessResourceException;

/** The ledger has not yet followed the log far enough. The same request will succeed later. */
public final class LedgerUnavailable extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1;

    LedgerUnavailable(String message) {
        super(message);
    }
}
