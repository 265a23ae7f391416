package io.artistagent.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Gives what a request makes its id. A request with an idempotency key always gets the same id for it, so that a repeat after a crash
 * cannot make the thing twice, whatever was remembered of the first attempt.
 */
@Component
final class NewIds {

    private final RandomGenerator random;

    NewIds(RandomGenerator random) {
        this.random = random;
    }

    /** A new id that means nothing (UUID version 4), or the one that belongs to the request's idempotency key (version 8). */
    NewId of(HttpServletRequest request) {
        var seed = IdempotencyFilter.seed(request);
        return seed == null
                ? new NewId(uuid(random.nextLong(), random.nextLong(), 4), false)
                : new NewId(ofSeed(seed), true);
    }

    private static UUID ofSeed(String seed) {
        var hash = ByteBuffer.wrap(DigestUtils.sha256(seed));
        return uuid(hash.getLong(), hash.getLong(), 8);
    }

    /** Sets version and variant as RFC 9562 says. */
    private static UUID uuid(long most, long least, int version) {
        return new UUID(
                (most & 0xFFFF_FFFF_FFFF_0FFFL) | ((long) version << 12),
                (least & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
