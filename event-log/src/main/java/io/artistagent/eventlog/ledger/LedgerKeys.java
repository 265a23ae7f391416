package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.VerifierKey;
import java.util.Base64;
import java.util.Optional;

/** Makes the keys of the ledger from their settings. */
final class LedgerKeys {

    private static final int BYTES = 32;

    private LedgerKeys() {}

    static LedgerKey of(LedgerSettings settings) {
        return LedgerKey.fromSeed(settings.origin(), seed(settings.key()));
    }

    /** The verifier key of the key that was replaced. */
    static Optional<VerifierKey> previous(LedgerSettings settings) {
        String text = settings.previousKey().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(VerifierKey.parse(text));
        } catch (IllegalArgumentException noVerifierKey) {
            throw new IllegalStateException(
                    "artist-agent.ledger.previous-key must be a verifier key, as /ledger/key shows it: name+hash+base64");
        }
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
