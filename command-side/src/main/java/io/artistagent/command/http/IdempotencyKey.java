package io.artistagent.command.http;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * An idempotency key of one person, as it is known to others: by hashes alone.
 *
 * @param person whose it is
 * @param name the key of this person
 */
record IdempotencyKey(String person, String name) {

    static IdempotencyKey of(String person, String key) {
        return new IdempotencyKey(DigestUtils.sha256Hex(person), DigestUtils.sha256Hex(person + "\n" + key));
    }
}
