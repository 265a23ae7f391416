package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** An AES-256-GCM key. Sealed data opens only with the same associated data. */
final class SealingKey {

    private static final int CHECK_BYTES = 16;

    private final Aead cipher;
    private final byte[] check;

    SealingKey(byte[] key) throws GeneralSecurityException {
        this.cipher = new AesGcmJce(key);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("artist-agent key check\n".getBytes(UTF_8));
        this.check = Arrays.copyOf(digest.digest(key), CHECK_BYTES);
    }

    /** A fingerprint of the key. The key is random, so it cannot be derived from the fingerprint. */
    byte[] check() {
        return check.clone();
    }

    byte[] seal(byte[] clear, byte[] bound) {
        try {
            return cipher.encrypt(clear, bound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot encrypt with AES-GCM.", impossible);
        }
    }

    byte[] open(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        return cipher.decrypt(sealed, bound);
    }
}
