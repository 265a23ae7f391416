package io.artistagent.eventlog.ledger;

/** The stored ledger contradicts itself or a checkpoint that was signed. No further checkpoint is signed. */
public class LedgerBroken extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LedgerBroken(String what) {
        super(what);
    }
}
