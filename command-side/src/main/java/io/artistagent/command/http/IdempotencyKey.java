package io.artistagent.command.http;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A person's idempotency key, stored only as hashes.
 *
 * @param person the hash of the person's id
 * @param name the hash of the person's id and key
 */
record IdempotencyKey(String person, String name) {

    static IdempotencyKey of(String person, String key) {
        return new IdempotencyKey(DigestUtils.sha256Hex(person), DigestUtils.sha256Hex(person + "\n" + key));
    }
}
