package io.artistagent.ledger.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.note.Ed25519;
import io.artistagent.ledger.note.LedgerKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {

    private static final byte[] PAYLOAD = "{\"case\":\"c1\"}".getBytes(StandardCharsets.UTF_8);

    private final Jwk key = Jwk.of(TestLedger.KEY);
    private final String jws = Jws.sign(TestLedger.KEY, PAYLOAD);

    /** The key of RFC 8037, appendices A.1 to A.3. */
    @Test
    void the_key_of_the_standard_has_its_published_form_and_thumbprint() {
        LedgerKey standard = LedgerKey.fromSeed(
                "standard",
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(Jwk.of(standard).x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(Jwk.of(standard).kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(Jwk.of(standard).json())
                .isEqualTo(
                        "{\"alg\":\"EdDSA\",\"crv\":\"Ed25519\",\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\""
                                + ",\"kty\":\"OKP\",\"use\":\"sig\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");
    }

    /** RFC 8037, appendix A.4: the header there has no key id, so only the signature is compared. */
    @Test
    void the_signature_of_the_standard_is_valid() {
        byte[] publicKey = Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        String signature = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

        assertThat(Ed25519.verify(
                        publicKey,
                        signed.getBytes(StandardCharsets.US_ASCII),
                        Base64.getUrlDecoder().decode(signature)))
                .isTrue();
    }

    @Test
    void a_document_is_verified_with_its_key_only() {
        assertThat(Jws.verify(jws, key))
                .hasValueSatisfying(payload -> assertThat(payload).isEqualTo(PAYLOAD));
        assertThat(Jws.verify(jws, Jwk.of(TestLedger.WITNESS))).isEmpty();
    }

    @Test
    void every_changed_or_missing_character_is_noticed() {
        for (int at = 0; at < jws.length(); at++) {
            StringBuilder changed = new StringBuilder(jws);
            changed.setCharAt(at, jws.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(Jws.verify(changed.toString(), key))
                    .as("character %d", at)
                    .isEmpty();
            assertThat(Jws.verify(jws.substring(0, at), key))
                    .as("%d characters", at)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"EdDSA\"}",
                "{\"alg\":\"EdDSA\",\"jwk\":{}}"
            })
    void another_header_is_a_forgery_even_if_it_is_signed(String header) {
        String signed = encode(header) + "." + jws.split("\\.")[1];
        String forged = signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(TestLedger.KEY.sign(signed.getBytes(StandardCharsets.US_ASCII)));

        assertThat(Jws.verify(forged, key)).isEmpty();
    }

    @Test
    void a_document_has_three_parts_and_no_line_break() {
        assertThat(Jws.verify("", key)).isEmpty();
        assertThat(Jws.verify("..", key)).isEmpty();
        assertThat(Jws.verify(jws + ".", key)).isEmpty();
        assertThat(Jws.verify(jws + "\n", key)).isEmpty();
        assertThat(Jws.verify(jws + "==", key)).isEmpty();
    }

    @Test
    void a_key_set_contains_all_keys() {
        assertThat(Jwk.set(List.of(key))).isEqualTo("{\"keys\":[" + key.json() + "]}");
        assertThat(Jwk.set(List.of())).isEqualTo("{\"keys\":[]}");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
