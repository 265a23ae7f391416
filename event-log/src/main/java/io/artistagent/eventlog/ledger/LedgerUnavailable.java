package io.artistagent.eventlog.ledger;

/** The ledger cannot be read or has not yet followed the log far enough. The same request may succeed later. */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause why the database could not answer */
    LedgerUnavailable(Throwable cause) {
        super("The ledger could not be read.", cause);
    }

    LedgerUnavailable(String message) {
        super(message);
    }
}
