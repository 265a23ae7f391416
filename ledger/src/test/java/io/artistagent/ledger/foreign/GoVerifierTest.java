package io.artistagent.ledger.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.artistagent.ledger.PublishedLedger;
import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tile.TileNodes;
import io.artistagent.ledger.tree.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages of the Go project that verify the checksums of all Go modules verify the ledger as well. */
class GoVerifierTest {

    private static final Path PACKAGES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");
    private static final Path PROGRAM = Path.of("src/test/go/verifier/main.go");
    private static final int SIZE = 66_000;

    @TempDir
    private static Path temp;

    private static Path verifier;
    private static TestLedger ledger;
    private static Path published;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(PACKAGES) && isInstalled("go"),
                "The Go verifier is not tested: it needs the Debian packages golang-go and golang-golang-x-mod-dev");
        verifier = temp.resolve("verifier");
        Result built = run(List.of("go", "build", "-o", verifier.toString(), PROGRAM.toString()));
        assertThat(built.status).as(built.output).isZero();
        ledger = TestLedger.ofSize(SIZE);
        published = temp.resolve("published");
        PublishedLedger.write(ledger, published);
    }

    @Test
    void it_accepts_the_published_ledger_an_older_checkpoint_and_the_proof_of_an_event() throws Exception {
        Path older = temp.resolve("older");
        Files.writeString(older, TestLedger.ofSize(12_345).note().note());
        Path proof = temp.resolve("proof");
        Files.writeString(
                proof,
                new TlogProof(
                                ledger.entry(54_321),
                                54_321,
                                Proofs.inclusion(54_321, SIZE, new TileNodes(SIZE, ledger)),
                                ledger.note())
                        .text());

        Result result =
                verify("-older", older.toString(), "-proof", proof.toString(), "-entries", published.toString());

        assertThat(result.output)
                .contains("66000 leaves lead to the root " + ledger.checkpoint().root())
                .contains("261 tiles are as computed from the leaves")
                .contains("66000 entries have the hashes of their leaves")
                .contains("the tree extends the one of 12345 leaves")
                .contains("the proof leads to the root of its checkpoint");
        assertThat(result.status).isZero();
    }

    @Test
    void it_refuses_a_changed_tile_and_a_changed_entry() throws Exception {
        for (String file :
                List.of("tile/0/000", "tile/0/257.p/208", "tile/1/000", "tile/2/000.p/1", "tile/entries/100")) {
            byte[] honest = Files.readAllBytes(published.resolve(file));
            byte[] forged = honest.clone();
            forged[20] ^= 1;
            Files.write(published.resolve(file), forged);

            assertThat(verify("-entries", published.toString()).status).as(file).isNotZero();
            Files.write(published.resolve(file), honest);
        }
    }

    @Test
    void it_refuses_the_checkpoint_of_another_key_and_another_history() throws Exception {
        Path older = temp.resolve("other");
        TestLedger other = new TestLedger();
        for (int i = 1; i <= 1000; i++) {
            other.add(TestLedger.event(i));
        }
        Files.writeString(older, other.note().note());
        assertThat(verify("-older", older.toString()).status).isNotZero();

        Files.writeString(
                older, ledger.checkpoint().signedBy(TestLedger.WITNESS).note());
        assertThat(verify("-older", older.toString()).status).isNotZero();
    }

    private static Result verify(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(verifier.toString(), published.toString()));
        command.addAll(List.of(options));
        return run(command);
    }

    private static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program))
                || Files.isExecutable(Path.of("/usr/local/go/bin", program));
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOFLAGS", "",
                        "GOPATH", "/usr/share/gocode",
                        "GOCACHE", temp.resolve("cache").toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int status, String output) {}
}
