package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.entry.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tree that was rebuilt around a changed event is found by the key, by the root, or by what was exported before. */
class RebuiltTreesTest extends ExportTestBase {

    @Test
    void a_tree_that_was_rebuilt_without_the_key_has_a_forged_checkpoint() throws IOException {
        TestLedger forged = rebuilt(42);
        TestExport rebuilt = TestExport.of(forged, FORGER, temp.resolve("forged"));
        Files.writeString(
                rebuilt.file("checkpoint"), forged.checkpoint().signedBy(FORGER).note());
        rebuilt.sign(FORGER);

        assertThat(rebuilt.verify().lines())
                .contains("  The checkpoint is forged: the key of the ledger has not signed it.")
                .contains("  The manifest is not signed by the key of the ledger: the list of files may be forged.");
    }

    @Test
    void a_tree_that_was_rebuilt_with_the_old_checkpoint_does_not_have_its_root() throws IOException {
        TestExport rebuilt = TestExport.of(rebuilt(42), temp.resolve("forged"));
        Files.writeString(rebuilt.file("checkpoint"), ledger.note().note());
        rebuilt.sign(TestLedger.KEY);

        assertThat(rebuilt.verify().lines())
                .contains(
                        "  The events of the export do not lead to the root of the checkpoint: the tree was rebuilt.");
    }

    @Test
    void a_tree_that_was_rebuilt_with_the_key_contradicts_an_older_checkpoint() throws IOException {
        TestExport rebuilt = TestExport.of(rebuilt(450), temp.resolve("forged"));

        assertThat(rebuilt.verify().unchanged())
                .as("without an older checkpoint")
                .isTrue();
        assertThat(rebuilt.verify(older(450)).unchanged())
                .as("the change is behind it")
                .isTrue();
        assertThat(rebuilt.verify(older(400), older(500)))
                .satisfies(first("one of the leaves 400 to 499, which begin with " + event(400)));
        assertThat(rebuilt.verify(older(500)).lines())
                .anyMatch(line -> line.contains("The export contradicts") && line.contains("(500 events)"));
        assertThat(rebuilt.verify(older(SIZE)).lines())
                .anyMatch(line -> line.contains("Two checkpoints of the same size contradict each other"));
    }

    @Test
    void two_checkpoints_of_the_same_size_contradict_each_other() throws IOException {
        Path other = temp.resolve("other");
        Files.writeString(other, rebuilt(450).note().note());
        TestLedger longer = TestLedger.ofSize(SIZE + 1);
        TestExport export = TestExport.of(longer, temp.resolve("longer"));

        for (List<Path> order : List.of(List.of(older(SIZE), other), List.of(other, older(SIZE)))) {
            assertThat(export.verify(order.toArray(Path[]::new)).lines())
                    .anyMatch(line -> line.contains("other (") && line.contains("has shown two histories"))
                    .noneMatch(line -> line.contains("one of the leaves"));
        }
    }

    @Test
    void an_older_export_shows_which_event_of_a_rebuilt_tree_differs() throws IOException {
        TestExport rebuilt = TestExport.of(rebuilt(450), temp.resolve("forged"));

        assertThat(rebuilt.verify(export.directory()))
                .satisfies(first("leaf 450, index 901 of the log) is not the one of"));
    }

    /** The same ledger with another event at one leaf. */
    private static TestLedger rebuilt(int leaf) {
        TestLedger rebuilt = new TestLedger();
        for (int i = 0; i < SIZE; i++) {
            LedgerEntry entry = TestLedger.event(i);
            rebuilt.add(
                    i == leaf
                            ? new LedgerEntry(
                                    entry.aggregateId(),
                                    entry.aggregateType(),
                                    entry.at(),
                                    entry.eventId(),
                                    entry.index(),
                                    entry.metadataHash(),
                                    entry.payloadHash(),
                                    "2",
                                    entry.sequence(),
                                    entry.type())
                            : entry);
        }
        return rebuilt;
    }
}
