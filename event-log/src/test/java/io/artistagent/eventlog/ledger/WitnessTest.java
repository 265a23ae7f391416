package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.note.Cosignature;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness confirms that the log only grew. */
class WitnessTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private LedgerFixture fixture;
    private TestWitness outside;

    @BeforeEach
    void open() throws SQLException, IOException {
        fixture = new LedgerFixture();
        outside = new TestWitness();
    }

    @AfterEach
    void close() throws InterruptedException {
        outside.close();
        http.close();
        fixture.close();
    }

    @Test
    void a_witness_cosigns_the_newest_checkpoint() throws Exception {
        fixture.sign(3);
        WitnessDelivery delivery = witness(TestWitness.KEY.witnessKey());
        delivery.deliver();
        fixture.sign(300);
        delivery.deliver();
        delivery.deliver();

        SignedNote served = SignedNote.parse(fixture.ledger.checkpoint().note());

        assertThat(served.isSignedBy(LedgerFixture.KEY.verifierKey())).isTrue();
        assertThat(Cosignature.at(served, TestWitness.KEY.witnessKey())).isPresent();
        assertThat(outside.statuses).containsExactly(200, 200);
    }

    @Test
    void a_witness_that_has_seen_another_checkpoint_is_asked_again() throws Exception {
        outside.sees(fixture.sign(3));
        fixture.sign(300);

        witness(TestWitness.KEY.witnessKey()).deliver();

        assertThat(outside.statuses).containsExactly(409, 200);
    }

    @Test
    void a_signature_that_is_not_that_of_the_witness_is_not_served() throws Exception {
        SignedCheckpoint signed = fixture.sign(3);
        outside.signer = LedgerKey.fromSeed("witness.example/w1", new byte[32]);

        assertThatThrownBy(() -> witness(TestWitness.KEY.witnessKey()).deliver())
                .isInstanceOf(IOException.class);

        assertThat(fixture.ledger.checkpoint().note()).isEqualTo(signed.note());
    }

    private WitnessDelivery witness(VerifierKey key) {
        return new WitnessDelivery(
                fixture.log.database(), fixture.tables, fixture.checkpoints, new Witness(outside.url(""), key, http));
    }
}
