package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.util.Objects;

/** Makes the entry of the ledger from a row of the log. */
final class Entries {

    private Entries() {}

    static LedgerEntry of(LogRow row) {
        return new LedgerEntry(
                row.aggregate(),
                Objects.requireNonNullElse(row.aggregateType(), ""),
                row.at(),
                row.eventId(),
                row.index(),
                new Hash(row.metadataHash()),
                new Hash(row.payloadHash()),
                Objects.requireNonNullElse(row.revision(), ""),
                row.sequence(),
                row.type());
    }
}
