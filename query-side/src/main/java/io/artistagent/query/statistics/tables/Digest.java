package io.artistagent.query.statistics.tables;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Replaces a text of any length in a key with the first 128 bits of its SHA-256, as a UUID. */
final class Digest {

    private Digest() {}

    static UUID of(String text) {
        ByteBuffer bits = ByteBuffer.wrap(DigestUtils.sha256(text));
        return new UUID(bits.getLong(), bits.getLong());
    }
}
