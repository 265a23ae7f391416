package io.artistagent.api;

import io.artistagent.eventlog.head.LogPosition;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** The form in which clients get and return a position in the log: opaque, made of letters, digits, {@code -} and {@code _}. */
public final class ConsistencyToken {

    /** The header of responses that carry a token, and of queries that return it. */
    public static final String HEADER = "Consistency-Token";

    private static final byte FORMAT = 1;
    private static final int LENGTH = 1 + Long.BYTES;

    private ConsistencyToken() {}

    public static String of(LogPosition position) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .putLong(position.index())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns nothing if the token is malformed. */
    public static Optional<LogPosition> parse(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != LENGTH || bytes.get() != FORMAT) {
                return Optional.empty();
            }
            long index = bytes.getLong();
            return index < 0 ? Optional.empty() : Optional.of(LogPosition.of(index));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
