package io.artistagent.ledger.entry;

import io.artistagent.ledger.json.CanonicalString;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a leaf of the ledger commits to: where an event is in the log, and the hashes of its stored bytes. It names a person by a pseudonym
 * at most, because the id of an aggregate may be that of a person or computed from it. The hashes reveal nothing, because they are those of
 * encrypted fields.
 *
 * @param index the index of the event in the log, at most 2^53 - 1
 * @param metadataHash SHA-256 of the metadata as they are stored
 * @param payloadHash SHA-256 of the payload as it is stored
 * @param revision empty if the event has none
 * @param type the simple name of the event, such as {@code ArtistRegistered}
 */
public record LedgerEntry(
        String aggregateId,
        String aggregateType,
        Instant at,
        String eventId,
        long index,
        Hash metadataHash,
        Hash payloadHash,
        String revision,
        long sequence,
        String type) {

    /** The version of this form. */
    public static final int VERSION = 1;

    /** The largest whole number that every JSON parser represents exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    public LedgerEntry {
        requireNumber(index);
        requireNumber(sequence);
    }

    /** The entry of an event, with the hashes of its bytes. */
    public static LedgerEntry of(
            String aggregateId,
            String aggregateType,
            Instant at,
            String eventId,
            long index,
            byte[] metadata,
            byte[] payload,
            String revision,
            long sequence,
            String type) {
        return new LedgerEntry(
                aggregateId,
                aggregateType,
                at,
                eventId,
                index,
                Hashes.of(metadata),
                Hashes.of(payload),
                revision,
                sequence,
                type);
    }

    /**
     * Reads an entry and accepts only its canonical form.
     *
     * @throws IllegalArgumentException if {@link #canonical} would give other bytes
     */
    public static LedgerEntry parse(byte[] bytes) {
        LedgerEntry entry = new EntryParser(bytes).parse();
        if (!Arrays.equals(entry.canonical(), bytes)) {
            throw new IllegalArgumentException("The entry is not in its canonical form");
        }
        return entry;
    }

    /** One line of JSON after RFC 8785 in UTF-8, without a line break: the members in the order of their names, no spaces. */
    public byte[] canonical() {
        StringBuilder json = new StringBuilder(512);
        json.append("{\"aggregateId\":").append(CanonicalString.of(aggregateId));
        json.append(",\"aggregateType\":").append(CanonicalString.of(aggregateType));
        json.append(",\"at\":").append(CanonicalString.of(at.toString()));
        json.append(",\"eventId\":").append(CanonicalString.of(eventId));
        json.append(",\"index\":").append(index);
        json.append(",\"metadataHash\":").append(CanonicalString.of(metadataHash.base64()));
        json.append(",\"payloadHash\":").append(CanonicalString.of(payloadHash.base64()));
        json.append(",\"revision\":").append(CanonicalString.of(revision));
        json.append(",\"sequence\":").append(sequence);
        json.append(",\"type\":").append(CanonicalString.of(type));
        json.append(",\"v\":").append(VERSION).append('}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of this entry as a leaf. */
    public Hash leafHash() {
        return Hashes.leaf(canonical());
    }

    private static void requireNumber(long number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("A number of an entry is between 0 and 2^53 - 1");
        }
    }
}
