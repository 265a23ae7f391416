package io.artistagent.eventlog.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it: a row of the table {@code log.event}, or, without an index of its own, of {@code log.snapshot}.
 *
 * @param index where it stands in the log, from 1; 0 before it is appended and for snapshots
 * @param aggregate the id of the aggregate that decided it
 * @param sequence its number among the events of the aggregate, from 0
 * @param type the kind of the aggregate, or null for an event that none decided
 * @param identifier the event's own id
 * @param micros when it happened, in microseconds since 1970: as exact as the database keeps it
 * @param payloadType the class of the event
 * @param revision which shape of that class
 * @param subject the person whose key seals what is personal in it; null where nothing is
 * @param payload the event as JSON
 * @param metaData its metadata as JSON
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

    /** How much of the page that reads it the event takes. */
    public int bytes() {
        return payload.length + metaData.length;
    }

    /** SHA-256 of the payload as it is stored, in Base64. */
    public String payloadHash() {
        return Base64.getEncoder().encodeToString(DigestUtils.sha256(payload));
    }
}
