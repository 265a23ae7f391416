package io.artistagent.ledger.jws;

import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ledger's public key in the form that JOSE tools read, RFC 8037.
 *
 * @param x the 32 bytes of the key in Base64url without padding
 */
public record Jwk(String x) {

    /** The public part of a key. */
    public static Jwk of(LedgerKey key) {
        return of(key.publicKey());
    }

    /** A public key of 32 bytes. */
    public static Jwk of(byte[] publicKey) {
        return new Jwk(Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey));
    }

    /** A JSON web key set, as it is served at {@code /.well-known/jwks-ledger.json}. */
    public static String set(List<Jwk> keys) {
        return keys.stream().map(Jwk::json).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /** The 32 bytes of the key. */
    public byte[] publicKey() {
        return Base64.getUrlDecoder().decode(x);
    }

    /** The thumbprint of RFC 7638, which names the key in signatures. */
    public String kid() {
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(x);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Hashes.of(members.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    /** The key as JSON. */
    public String json() {
        return "{\"alg\":\"EdDSA\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"kty\":\"OKP\",\"use\":\"sig\",\"x\":\"%s\"}"
                .formatted(kid(), x);
    }
}
