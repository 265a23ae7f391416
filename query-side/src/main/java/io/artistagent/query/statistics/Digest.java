package io.artistagent.query.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Stands for a text of any length in a key: the first 128 bits of its SHA-256, in the shape of a UUID. */
final class Digest {

    private Digest() {}

    static UUID of(String text) {
        try {
            var bits =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-256", impossible);
        }
    }
}
