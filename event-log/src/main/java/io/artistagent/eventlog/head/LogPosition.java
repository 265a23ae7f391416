package io.artistagent.eventlog.head;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A position in the log: the global index of an event, from 1. Clients get it as an opaque token.
 *
 * @param index the global index
 */
public record LogPosition(long index) {

    private static final byte VERSION = 1;

    /** The position of an event. */
    public static LogPosition of(long index) {
        return new LogPosition(index);
    }

    /** The opaque form, made of letters, digits, {@code -} and {@code _}. */
    public String token() {
        var bytes = ByteBuffer.allocate(9).put(VERSION).putLong(index).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Parses the opaque form; returns nothing if it is malformed. */
    public static Optional<LogPosition> ofToken(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != 9 || bytes.get() != VERSION) {
                return Optional.empty();
            }
            var index = bytes.getLong();
            return index < 0 ? Optional.empty() : Optional.of(new LogPosition(index));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
