package io.artistagent.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.tree.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void a_checkpoint_is_three_lines() {
        Checkpoint checkpoint = new Checkpoint("ledger.example/log", 5, Hashes.empty());

        assertThat(checkpoint.text()).isEqualTo("ledger.example/log\n5\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n5\n",
                "origin\n5\n" + ROOT,
                "origin\n5\n" + ROOT + "\n\n",
                "origin\n5\n" + ROOT + "\nextension\n",
                "\n5\n" + ROOT + "\n",
                "origin\n05\n" + ROOT + "\n",
                "origin\n+5\n" + ROOT + "\n",
                "origin\n-5\n" + ROOT + "\n",
                "origin\n-0\n" + ROOT + "\n",
                "origin\n5 \n" + ROOT + "\n",
                "origin\n5.0\n" + ROOT + "\n",
                "origin\n\n" + ROOT + "\n",
                "origin\n9223372036854775808\n" + ROOT + "\n",
                "origin\n\u0665\n" + ROOT + "\n",
                "origin\n5\nAAAA\n",
                "origin\n5\n\n",
                "origin\r\n5\r\n" + ROOT + "\r\n"
            })
    void a_malformed_checkpoint_is_rejected(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_accepted_only_from_the_ledger_that_it_names() {
        VerifierKey key = TestLedger.KEY.verifierKey();
        Checkpoint own = new Checkpoint(TestLedger.KEY.name(), 5, Hashes.empty());
        Checkpoint other = new Checkpoint("other.example/log", 5, Hashes.empty());

        assertThat(Checkpoint.verified(own.signedBy(TestLedger.KEY), key)).isEqualTo(own);
        assertThatThrownBy(() -> Checkpoint.verified(other.signedBy(TestLedger.KEY), key))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.verified(own.signedBy(TestLedger.WITNESS), key))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
