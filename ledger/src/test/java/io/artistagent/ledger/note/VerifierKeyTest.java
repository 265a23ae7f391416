package io.artistagent.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    /** From the documentation of the Go package golang.org/x/mod/sumdb/note. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** The key of the Go checksum database, from the source of the go command. Its Base64 contains a plus sign. */
    private static final String SUM_DB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @ParameterizedTest
    @ValueSource(strings = {PETER, SUM_DB})
    void keys_of_others_are_read_and_written(String text) {
        assertThat(VerifierKey.parse(text).text()).isEqualTo(text);
        assertThat(VerifierKey.parse(text + "\n")).isEqualTo(VerifierKey.parse(text));
    }

    @Test
    void own_keys_survive_their_text() {
        VerifierKey key = TestLedger.KEY.verifierKey();
        VerifierKey witness = TestLedger.WITNESS.witnessKey();

        assertThat(VerifierKey.parse(key.text())).isEqualTo(key).hasToString(key.text());
        assertThat(VerifierKey.parse(witness.text())).isEqualTo(witness);
        assertThat(TestLedger.WITNESS.verifierKey().id()).isNotEqualTo(witness.id());
    }

    @Test
    void every_changed_character_is_noticed() {
        for (int at = 0; at < PETER.length(); at++) {
            StringBuilder changed = new StringBuilder(PETER);
            changed.setCharAt(at, PETER.charAt(at) == 'x' ? 'y' : 'x');
            assertThatThrownBy(() -> VerifierKey.parse(changed.toString()))
                    .as("character %d", at)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+c74f20a3",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
                "PeterNeumann+c74f20a3+AhpcAAAAPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_malformed_key_is_rejected(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u00a0b", "a\u0000", "\ud800"})
    void a_name_has_no_spaces_and_no_plus(String name) {
        assertThatThrownBy(() -> LedgerKey.fromSeed(name, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_of_a_private_key_is_its_public_one() {
        assertThat(TestLedger.KEY).hasToString(TestLedger.KEY.verifierKey().text());
    }
}
