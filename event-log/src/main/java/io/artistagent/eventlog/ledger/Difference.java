package io.artistagent.eventlog.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A difference between the log and the ledger.
 *
 * @param leaf the leaf; for an event without one, the leaf before which it stands
 * @param index the index of the event in the log
 * @param eventId the id of the event; null if it cannot be read any more
 * @param detail what differs, for example the fields of the entry
 */
public record Difference(
        Kind kind, long leaf, long index, @Nullable String eventId, String detail) {

    /** How the log was changed. */
    public enum Kind {
        /** The stored bytes of an event are others. */
        CHANGED("was changed"),
        /** An event is gone. */
        REMOVED("was removed"),
        /** There is an event that the ledger does not know, before one that it knows. */
        INSERTED("was inserted"),
        /** The entry in the database is not the one that the tree contains. */
        ENTRY("has another entry in the ledger than the one that was hashed"),
        /** A tile does not fit the tiles below it, or is missing. */
        TILE("is in a part of the tree that was changed");

        private final String predicate;

        Kind(String predicate) {
            this.predicate = predicate;
        }
    }

    /** A sentence that names the event. */
    public String sentence() {
        return "Event %s (index %d, leaf %d) %s: %s."
                .formatted(eventId == null ? "unknown" : eventId, index, leaf, kind.predicate, detail);
    }
}
