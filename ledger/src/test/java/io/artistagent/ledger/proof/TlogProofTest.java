package io.artistagent.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tree.Proofs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final int SIZE = 300;

    private final TestLedger ledger = TestLedger.ofSize(SIZE);
    private final VerifierKey key = TestLedger.KEY.verifierKey();
    private final TlogProof proof = proof(ledger, 42);

    @Test
    void the_file_has_the_form_of_the_specification() {
        String[] lines = proof.text().split("\n", -1);

        assertThat(lines[0]).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines[1]).isEqualTo("extra " + Base64.getEncoder().encodeToString(ledger.entry(42)));
        assertThat(lines[2]).isEqualTo("index 42");
        assertThat(lines[3]).isEqualTo(proof.path().getFirst().base64());
        assertThat(lines[3 + proof.path().size()]).isEmpty();
        assertThat(proof.text()).endsWith("\n\n" + ledger.note().note());
    }

    @Test
    void every_event_of_ledgers_of_several_sizes_is_proved() {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, SIZE}) {
            TestLedger some = TestLedger.ofSize(size);
            for (int leaf = 0; leaf < size; leaf++) {
                TlogProof read = TlogProof.parse(proof(some, leaf).text());
                assertThat(read.verified(key)).isEqualTo(TestLedger.event(leaf));
            }
        }
    }

    @Test
    void every_changed_byte_is_noticed() {
        byte[] honest = proof.text().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < honest.length; at++) {
            byte[] forged = honest.clone();
            forged[at] ^= 1;
            assertThat(accepts(new String(forged, StandardCharsets.UTF_8)))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void every_shortened_proof_is_noticed() {
        for (int length = 0; length < proof.text().length(); length++) {
            assertThat(accepts(proof.text().substring(0, length)))
                    .as("%d characters", length)
                    .isFalse();
        }
    }

    @Test
    void the_proof_of_another_leaf_or_another_ledger_is_refused() {
        TestLedger shorter = TestLedger.ofSize(SIZE - 1);

        assertThat(accepts(proof.text().replace("index 42\n", "index 43\n"))).isFalse();
        assertThat(accepts(new TlogProof(ledger.entry(43), 42, proof.path(), proof.checkpoint()).text()))
                .isFalse();
        assertThat(accepts(new TlogProof(ledger.entry(42), 42, proof.path(), shorter.note()).text()))
                .isFalse();
        assertThat(accepts(new TlogProof(
                                ledger.entry(42),
                                42,
                                proof.path(),
                                ledger.checkpoint().signedBy(TestLedger.WITNESS))
                        .text()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index 42|index 042",
                "index 42|index +42",
                "index 42|index -42",
                "index 42|index 9223372036854775808",
                "index 42|index ",
                "index 42\n|",
                "index 42\n|\n",
                "extra |Extra ",
                "extra |extra  ",
                "tlog-proof@v1|tlog-proof@v2",
                "index 42\n|index 42\nAAAA\n",
                "index 42\n|index 42\r\n"
            })
    void a_malformed_proof_is_rejected(String change) {
        String[] parts = change.split("\\|", -1);
        String malformed = proof.text().replace(parts[0], parts[1]);

        assertThat(malformed).isNotEqualTo(proof.text());
        assertThatThrownBy(() -> TlogProof.parse(malformed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_endless_path_is_rejected() {
        String hash = proof.path().getFirst().base64() + "\n";
        String endless = proof.text().replace("index 42\n", "index 42\n" + hash.repeat(100_000));

        assertThatThrownBy(() -> TlogProof.parse(endless)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TlogProof proof(TestLedger ledger, int leaf) {
        return new TlogProof(
                ledger.entry(leaf),
                leaf,
                Proofs.inclusion(leaf, ledger.size(), new TileNodes(ledger.size(), ledger)),
                ledger.note());
    }

    private boolean accepts(String file) {
        try {
            TlogProof.parse(file).verified(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
