package io.artistagent.eventlog.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log stores it: a row of the table {@code log.event}, or, with index 0, of {@code log.snapshot}.
 *
 * @param index the position in the log, from 1; 0 for snapshots and before the event is appended
 * @param aggregate the id of the aggregate that decided it
 * @param sequence the number among the events of the aggregate, from 0
 * @param type the type of the aggregate, or null for an event without an aggregate
 * @param identifier the event's own id
 * @param micros when it happened, in microseconds since 1970, which is the precision of the database
 * @param payloadType the class of the event
 * @param revision the revision of that class
 * @param subject the person whose key seals the personal fields; null if there are none
 * @param payload the event as JSON
 * @param metaData the metadata as JSON
 */
public record StoredEvent(
        long index,
        String aggregate,
        long sequence,
        @Nullable String type,
        String identifier,
        long micros,
        String payloadType,
        @Nullable String revision,
        @Nullable UUID subject,
        byte[] payload,
        byte[] metaData) {

    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** When it happened. */
    public Instant time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The size of the payload and the metadata. */
    public int bytes() {
        return payload.length + metaData.length;
    }

    /** SHA-256 of the payload as it is stored, in Base64. */
    public String payloadHash() {
        return Base64.getEncoder().encodeToString(DigestUtils.sha256(payload));
    }
}
