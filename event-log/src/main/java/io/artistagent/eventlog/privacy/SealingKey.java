package io.artistagent.eventlog.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** A key that seals with AES-256-GCM. What it seals opens only together with what it was bound to. */
final class SealingKey {

    private final Aead cipher;

    SealingKey(byte[] key) throws GeneralSecurityException {
        this.cipher = new AesGcmJce(key);
    }

    byte[] seal(byte[] clear, byte[] bound) {
        try {
            return cipher.encrypt(clear, bound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Nothing can be sealed here.", impossible);
        }
    }

    byte[] open(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        return cipher.decrypt(sealed, bound);
    }
}
