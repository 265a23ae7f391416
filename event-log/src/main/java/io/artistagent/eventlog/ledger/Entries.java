package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the entry of the ledger from a row of the log, and reads it again. */
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

    /** The id of the event of a leaf, or null if its entry is not readable. */
    static @Nullable String eventId(Leaf leaf) {
        return parse(leaf).map(LedgerEntry::eventId).orElse(null);
    }

    /** The entry of a leaf, unless it was made unreadable. */
    static Optional<LedgerEntry> parse(Leaf leaf) {
        try {
            return Optional.of(LedgerEntry.parse(leaf.entry()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
