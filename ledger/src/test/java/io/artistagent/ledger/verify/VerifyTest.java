package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.Decimal;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Proofs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command. */
class VerifyTest {

    private static final String KEY = TestLedger.KEY.verifierKey().text();

    @TempDir
    private Path temp;

    private String export;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void export() throws IOException {
        export = TestExport.of(TestLedger.ofSize(100), temp.resolve("export"))
                .directory()
                .toString();
    }

    @Test
    void it_ends_with_0_for_an_unchanged_export() throws IOException {
        Path key = temp.resolve("vkey");
        Files.writeString(key, KEY + "\n");

        assertThat(run(export, "--key", KEY)).isZero();
        assertThat(run("--key", key.toString(), export)).isZero();
        assertThat(run("--checkpoint", export + "/checkpoint", "--checkpoint", export, "--key", KEY, export))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("unchanged\n");
    }

    @Test
    void it_ends_with_1_for_a_changed_export() throws IOException {
        Files.delete(Path.of(export, "key"));

        assertThat(run(export, "--key", KEY)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("CHANGED\n");
    }

    @Test
    void it_ends_with_2_and_its_usage_for_wrong_arguments() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(export)).isEqualTo(2);
        assertThat(run(export, "--key")).isEqualTo(2);
        assertThat(run(export, "--key", "nonsense")).isEqualTo(2);
        assertThat(run("--key", KEY)).isEqualTo(2);
        assertThat(run(export, export, "--key", KEY)).isEqualTo(2);
        assertThat(run("--help", "--key", KEY)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: scripts/verify EXPORT --key KEY");
        assertThat(out.size()).isZero();
    }

    @Test
    void it_ends_with_2_for_an_export_that_cannot_be_read() throws IOException {
        Path text = temp.resolve("text");
        Files.writeString(text, "no archive");

        assertThat(run(temp.resolve("missing").toString(), "--key", KEY)).isEqualTo(2);
        assertThat(run(text.toString(), "--key", KEY)).isEqualTo(2);
        assertThat(run(
                        export,
                        "--key",
                        KEY,
                        "--checkpoint",
                        temp.resolve("missing").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no file " + temp.resolve("missing"), text + " is neither an export")
                .doesNotContain("Exception");
    }

    @Test
    void what_is_no_number_is_named() throws IOException {
        Path checkpoint = temp.resolve("checkpoint");
        Files.writeString(checkpoint, "a.example/log\nmany\nAAAA\n");

        assertThatThrownBy(() -> Checkpoint.parse(Files.readString(checkpoint)))
                .hasMessageContaining("The size of a checkpoint is a decimal number");
        for (String wrong : List.of("", "-1", "+1", "01", "1.0", "9223372036854775808", "\u0661")) {
            assertThatThrownBy(() -> Decimal.parse("A number", wrong)).hasMessageStartingWith("A number is a decimal");
        }
        assertThat(Decimal.parse("A number", "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void it_verifies_the_proof_of_one_event() throws IOException {
        TestLedger ledger = TestLedger.ofSize(100);
        List<Hash> path = Proofs.inclusion(42, 100, new TileNodes(100, ledger));
        TlogProof proof = new TlogProof(ledger.entry(42), 42, path, ledger.note());
        Path file = temp.resolve("proof");
        Files.writeString(file, proof.text());

        assertThat(run(file.toString(), "--key", KEY)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("unchanged\n")
                .contains(TestLedger.event(42).eventId(), "leaf 42, index 85 of the log", "100 events");
        assertThat(run(file.toString(), "--key", KEY, "--checkpoint", export)).isEqualTo(2);
        assertThat(run(
                        file.toString(),
                        "--key",
                        KEY,
                        "--witness",
                        TestLedger.WITNESS.witnessKey().text()))
                .isEqualTo(1);

        Files.writeString(file, proof.text().replace("index 42", "index 43"));
        assertThat(run(file.toString(), "--key", KEY)).isEqualTo(1);
    }

    @Test
    void its_memory_does_not_grow_with_the_number_of_events() throws Exception {
        TestExport large = TestExport.of(TestLedger.ofSize(70_000), temp.resolve("large"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        "target/classes",
                        Verify.class.getName(),
                        large.directory().toString(),
                        "--key",
                        KEY)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).startsWith("unchanged\n").contains("records: 70,000 of events");
    }

    private int run(String... arguments) {
        return Verify.run(List.of(arguments), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
