package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.note.LedgerKey;
import java.util.Base64;

/** Makes the key of the ledger from its setting. */
final class LedgerKeys {

    private static final int BYTES = 32;

    private LedgerKeys() {}

    static LedgerKey of(LedgerSettings settings) {
        return LedgerKey.fromSeed(settings.origin(), seed(settings.key()));
    }

    private static byte[] seed(String text) {
        try {
            byte[] seed = Base64.getDecoder().decode(text.strip());
            if (seed.length == BYTES) {
                return seed;
            }
        } catch (IllegalArgumentException noBase64) {
            // Same message as for a key of the wrong length
        }
        throw new IllegalStateException("artist-agent.ledger.key must be 32 random bytes in Base64. Create such a key"
                + " with: openssl rand -base64 32");
    }
}
