package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which checkpoints, older checkpoints, witnesses and keys the verifier accepts. */
class ForgedCheckpointsTest extends ExportTestBase {

    @Test
    void a_checkpoint_that_was_rolled_back_is_found() throws IOException {
        TestExport earlier = TestExport.of(TestLedger.ofSize(400), temp.resolve("earlier"));

        assertThat(earlier.verify(older(500)).lines()).anyMatch(line -> line.contains("was rolled back, or"));
    }

    @Test
    void an_older_checkpoint_is_of_use_only_if_the_key_has_signed_it() throws IOException {
        Path forged = temp.resolve("older");
        Files.writeString(
                forged, TestLedger.ofSize(400).checkpoint().signedBy(FORGER).note());

        assertThat(export.verify(forged).lines())
                .anyMatch(line -> line.endsWith("is not a checkpoint that the key of the ledger has signed."));
    }

    @Test
    void the_checkpoint_of_another_ledger_is_refused() throws IOException {
        Checkpoint other =
                new Checkpoint("other.example/log", SIZE, ledger.checkpoint().root());
        Files.writeString(
                export.file("checkpoint"), other.signedBy(TestLedger.KEY).note());

        assertThat(export.verify().lines()).anyMatch(line -> line.contains("that of another ledger"));
    }

    @Test
    void a_witness_must_have_cosigned() throws IOException {
        List<VerifierKey> witnesses = List.of(TestLedger.WITNESS.witnessKey());
        ExportVerifier verifier = new ExportVerifier(TestLedger.KEY.verifierKey(), List.of(), witnesses);

        assertThat(verifier.verify(export.directory()).lines())
                .anyMatch(line -> line.contains("witness.example/w1 has not cosigned"));

        SignedNote note = ledger.note();
        Files.writeString(
                export.file("checkpoint"),
                note.with(TestLedger.WITNESS.cosign(note.text(), Instant.parse("2026-11-30T10:00:00Z")))
                        .note());
        export.sign(TestLedger.KEY);
        assertThat(verifier.verify(export.directory()).lines()).first().isEqualTo("unchanged");
        assertThat(verifier.verify(export.directory()).lines())
                .contains("  witness: witness.example/w1 at 2026-11-30T10:00:00Z");
    }

    @Test
    void another_key_is_refused() throws IOException {
        ExportVerifier verifier = new ExportVerifier(TestLedger.WITNESS.verifierKey(), List.of(), List.of());

        assertThat(verifier.verify(export.directory()).unchanged()).isFalse();
    }
}
