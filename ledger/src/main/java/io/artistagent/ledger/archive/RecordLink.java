package io.artistagent.ledger.archive;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.json.CanonicalString;
import io.artistagent.ledger.json.Json;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.util.Base64;
import java.util.Optional;

/**
 * What connects the record of an event with the ledger. A record contains it as the member {@code ledger} of its object {@code unmapped},
 * which OCSF provides for what it does not define.
 *
 * @param leaf the number of the leaf
 * @param payload the stored payload, whose personal fields are encrypted. Empty if it is not exported, or was encrypted again since,
 *     so that it no longer has the hash of the entry
 * @param metadata the stored metadata; empty as the payload can be
 */
public record RecordLink(
        long leaf,
        String eventId,
        Hash metadataHash,
        Hash payloadHash,
        Optional<byte[]> metadata,
        Optional<byte[]> payload) {

    /** The link of an event with its entry, without the stored bytes. */
    public static RecordLink of(long leaf, LedgerEntry entry) {
        return new RecordLink(
                leaf, entry.eventId(), entry.metadataHash(), entry.payloadHash(), Optional.empty(), Optional.empty());
    }

    /** The same link with the stored bytes; those that do not have the hash of the entry are left out. */
    public RecordLink with(byte[] storedMetadata, byte[] storedPayload) {
        return new RecordLink(
                leaf,
                eventId,
                metadataHash,
                payloadHash,
                Optional.of(storedMetadata).filter(bytes -> Hashes.of(bytes).equals(metadataHash)),
                Optional.of(storedPayload).filter(bytes -> Hashes.of(bytes).equals(payloadHash)));
    }

    /**
     * The link in a record, if it has one.
     *
     * @throws IllegalArgumentException if the link is malformed
     */
    public static Optional<RecordLink> in(Json record) {
        return record.member("unmapped")
                .flatMap(unmapped -> unmapped.member("ledger"))
                .map(RecordLink::parse);
    }

    private static RecordLink parse(Json link) {
        return new RecordLink(
                required(link.number("leafIndex")),
                required(link.text("eventId")),
                Hash.base64(required(link.text("metadataHash"))),
                Hash.base64(required(link.text("payloadHash"))),
                link.text("metadata").map(Base64.getDecoder()::decode),
                link.text("payload").map(Base64.getDecoder()::decode));
    }

    private static <T> T required(Optional<T> member) {
        return member.orElseThrow(() -> new IllegalArgumentException("The link of a record lacks a member"));
    }

    /** Whether the stored bytes, as far as the record has them, have the hashes of the entry. */
    public boolean matchesItsBytes() {
        return payload.map(Hashes::of).orElse(payloadHash).equals(payloadHash)
                && metadata.map(Hashes::of).orElse(metadataHash).equals(metadataHash);
    }

    /** The member {@code ledger} as JSON. */
    public String json() {
        StringBuilder json = new StringBuilder("{\"eventId\":").append(CanonicalString.of(eventId));
        json.append(",\"leafIndex\":").append(leaf);
        metadata.ifPresent(bytes -> json.append(",\"metadata\":").append(base64(bytes)));
        json.append(",\"metadataHash\":").append(CanonicalString.of(metadataHash.base64()));
        payload.ifPresent(bytes -> json.append(",\"payload\":").append(base64(bytes)));
        return json.append(",\"payloadHash\":")
                .append(CanonicalString.of(payloadHash.base64()))
                .append('}')
                .toString();
    }

    private static String base64(byte[] bytes) {
        return CanonicalString.of(Base64.getEncoder().encodeToString(bytes));
    }
}
