package io.artistagent.ledger.jws;

import io.artistagent.ledger.note.Ed25519;
import io.artistagent.ledger.note.LedgerKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Signed documents in the compact form of RFC 7515, with the algorithm EdDSA. */
public final class Jws {

    private static final int PARTS = 3;

    private Jws() {}

    /** Signs a payload. The signature covers text without line breaks, so it is never that of a note, and no note is a document. */
    public static String sign(LedgerKey key, byte[] payload) {
        String signed = encode(header(Jwk.of(key))) + "." + encode(payload);
        return signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * The payload of a document that {@link #sign} made with this key. Only its own header is accepted: another algorithm, or another
     * key, is a forgery.
     */
    public static Optional<byte[]> verify(String jws, Jwk key) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(encode(header(key)))) {
            return Optional.empty();
        }
        Optional<byte[]> payload = decode(parts[1]);
        Optional<byte[]> signature = decode(parts[2]);
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return payload.isPresent() && signature.isPresent() && Ed25519.verify(key.publicKey(), signed, signature.get())
                ? payload
                : Optional.empty();
    }

    private static byte[] header(Jwk key) {
        return "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(key.kid()).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
