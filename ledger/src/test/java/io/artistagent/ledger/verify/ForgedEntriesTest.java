package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A change of the entries or of their hashes is found by the leaf. */
class ForgedEntriesTest extends ExportTestBase {

    private static final String ENTRIES = "entries-000000000000-000000001000.gz";
    private static final String HASHES = "hashes-000000000000-000000001000";

    @Test
    void a_changed_removed_inserted_or_swapped_entry_is_found() throws IOException {
        byte[] honest = Files.readAllBytes(export.file(ENTRIES));
        LedgerEntry other = TestLedger.event(5000);

        export.changeEntries(ENTRIES, entries -> {
            entries.set(500, other.canonical());
            return entries;
        });
        assertThat(export.verify())
                .satisfies(first(ENTRIES + ", entry 500: event " + other.eventId()))
                .satisfies(first("was changed: its entry does not have the hash of the leaf."));

        Files.write(export.file(ENTRIES), honest);
        export.changeEntries(ENTRIES, entries -> {
            entries.remove(500);
            return entries;
        });
        assertThat(export.verify())
                .satisfies(first(ENTRIES + ", entry 500: the event of leaf 500 was removed; " + event(501)
                        + " stands in its place."));

        Files.write(export.file(ENTRIES), honest);
        export.changeEntries(ENTRIES, entries -> {
            entries.add(500, other.canonical());
            return entries;
        });
        assertThat(export.verify()).satisfies(first("was inserted."));

        Files.write(export.file(ENTRIES), honest);
        export.changeEntries(ENTRIES, entries -> {
            Collections.swap(entries, 500, 501);
            return entries;
        });
        assertThat(export.verify()).satisfies(first("and the one that follows it are swapped."));

        Files.write(export.file(ENTRIES), honest);
        export.changeEntries(ENTRIES, entries -> entries.subList(0, 999));
        assertThat(export.verify()).satisfies(first(ENTRIES + ": the entry of leaf 999 is missing."));

        Files.write(export.file(ENTRIES), honest);
        export.changeEntries(ENTRIES, entries -> {
            entries.add(other.canonical());
            return entries;
        });
        assertThat(export.verify()).satisfies(first("more entries than the file's name says"));
    }

    @Test
    void changed_hashes_do_not_put_the_blame_on_an_event() throws IOException {
        export.changeBytes(HASHES, bytes -> {
            bytes[500 * Hash.LENGTH] ^= 1;
            return bytes;
        });

        assertThat(export.verify().lines())
                .contains("  The file of hashes was changed at leaf 500; the entries are those of the checkpoint.")
                .noneMatch(line -> line.startsWith("First difference"));
    }

    @Test
    void events_that_are_cut_off_are_missed() throws IOException {
        export.changeBytes(HASHES, bytes -> Arrays.copyOf(bytes, 990 * Hash.LENGTH));

        assertThat(export.verify()).satisfies(first("events are missing from leaf 990 on."));
    }
}
