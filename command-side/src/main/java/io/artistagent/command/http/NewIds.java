package io.artistagent.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Assigns the id of the item that a request creates. Requests with the same idempotency key get the same id, so that a repeat after a crash
 * cannot create the item twice, even if the first answer was lost.
 */
@Component
final class NewIds {

    private final RandomGenerator random;

    NewIds(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a random id (UUID version 4), or one derived from the request's idempotency key (version 8). */
    NewId of(HttpServletRequest request) {
        String seed = IdempotencyFilter.seed(request);
        return seed == null
                ? new NewId(uuid(random.nextLong(), random.nextLong(), 4), false)
                : new NewId(ofSeed(seed), true);
    }

    private static UUID ofSeed(String seed) {
        ByteBuffer hash = ByteBuffer.wrap(DigestUtils.sha256(seed));
        return uuid(hash.getLong(), hash.getLong(), 8);
    }

    /** Sets the version and variant bits according to RFC 9562. */
    private static UUID uuid(long most, long least, int version) {
        return new UUID(
                (most & 0xFFFF_FFFF_FFFF_0FFFL) | ((long) version << 12),
                (least & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
