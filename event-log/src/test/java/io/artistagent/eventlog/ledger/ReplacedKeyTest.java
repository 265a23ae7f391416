package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger whose key was lost or replaced. */
class ReplacedKeyTest {

    private static final LedgerKey OTHER =
            LedgerKey.fromSeed("test.example/log", "another key of thirty-two bytes!".getBytes());
    private static final LedgerKey OTHER_ORIGIN = LedgerKey.fromSeed("elsewhere.example/log", new byte[32]);

    private LedgerFixture fixture;

    @BeforeEach
    void a_signed_ledger() throws SQLException {
        fixture = new LedgerFixture();
        fixture.append(3);
        fixture.followToTheEnd();
        fixture.sign();
        fixture.append(2);
        fixture.followToTheEnd();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void another_key_signs_nothing_in_silence() {
        assertThatThrownBy(() -> sign(OTHER, Optional.empty()))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("previous-key");
        assertThatThrownBy(() -> sign(OTHER_ORIGIN, Optional.empty())).isInstanceOf(LedgerBroken.class);
        assertThatThrownBy(() -> sign(OTHER, Optional.of(OTHER_ORIGIN.verifierKey())))
                .isInstanceOf(LedgerBroken.class);

        assertThat(fixture.ledger.checkpoint().size()).isEqualTo(3);
    }

    @Test
    void a_key_that_was_replaced_on_purpose_continues_the_ledger() throws SQLException {
        SignedCheckpoint next = sign(OTHER, Optional.of(LedgerFixture.KEY.verifierKey()));

        assertThat(next.size()).isEqualTo(5);
        assertThat(SignedNote.parse(next.note()).isSignedBy(OTHER.verifierKey()))
                .isTrue();
        fixture.append(1);
        fixture.followToTheEnd();
        assertThat(sign(OTHER, Optional.empty()).size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "test.example/log", "test.example/log+00000000+AAAA"})
    void a_previous_key_that_is_no_verifier_key_is_refused(String text) {
        LedgerSettings settings = new LedgerSettings(
                true,
                "test.example/log",
                "",
                text,
                new LedgerSettings.Publish(null, null),
                new LedgerSettings.WitnessServer(null, ""));

        assertThatThrownBy(() -> LedgerKeys.previous(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("previous-key must be a verifier key");
    }

    private SignedCheckpoint sign(LedgerKey key, Optional<VerifierKey> previous) throws SQLException {
        CheckpointSigner signer =
                new CheckpointSigner(fixture.tables, fixture.checkpoints, key, previous, Clock.systemUTC());
        return fixture.log.database().onSeparateConnection(signer::sign);
    }
}
