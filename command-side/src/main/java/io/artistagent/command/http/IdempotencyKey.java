package io.artistagent.command.http;

import io.artistagent.command.Sha256;

/**
 * An idempotency key of one person, as it is known to others: by hashes alone.
 *
 * @param person whose it is
 * @param name the key of this person
 */
record IdempotencyKey(String person, String name) {

    static IdempotencyKey of(String person, String key) {
        return new IdempotencyKey(Sha256.hex(person), Sha256.hex(person + "\n" + key));
    }
}
