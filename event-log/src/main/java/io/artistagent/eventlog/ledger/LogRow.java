package io.artistagent.eventlog.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger reads of an event: everything but the content, of which it needs only the hashes.
 *
 * @param index the position in the log
 * @param eventId the event's own id
 * @param aggregate the id of the aggregate
 * @param sequence the number among the events of the aggregate
 * @param aggregateType the type of the aggregate, or null for an event without one
 * @param payloadType the class of the event
 * @param revision the revision of that class
 * @param at when it happened, to the microsecond
 * @param payloadHash SHA-256 of the payload as it is stored
 * @param metadataHash SHA-256 of the metadata as they are stored
 */
record LogRow(
        long index,
        String eventId,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String payloadType,
        @Nullable String revision,
        Instant at,
        byte[] payloadHash,
        byte[] metadataHash) {

    /** This row as it was before it was re-encrypted. */
    LogRow inFirstForm(String firstType, @Nullable String firstRevision, byte[] firstPayloadHash) {
        return new LogRow(
                index,
                eventId,
                aggregate,
                sequence,
                aggregateType,
                firstType,
                firstRevision,
                at,
                firstPayloadHash,
                metadataHash);
    }

    /** The simple name of the event's class, which is its type everywhere in the API. */
    String type() {
        return simpleName(payloadType);
    }

    static String simpleName(String type) {
        int last = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'));
        return type.substring(last + 1);
    }
}
