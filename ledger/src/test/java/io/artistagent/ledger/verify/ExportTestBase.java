package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.LedgerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An export of a ledger with a thousand events, which a test may forge. */
abstract class ExportTestBase {

    static final int SIZE = 1000;
    static final String SECOND_WINDOW = "events-20261101T060000Z-20261101T120000Z.ndjson.gz";
    static final LedgerKey FORGER = LedgerKey.fromSeed(TestLedger.KEY.name(), new byte[32]);

    @TempDir
    Path temp;

    TestLedger ledger;
    TestExport export;

    @BeforeEach
    void export() throws IOException {
        ledger = TestLedger.ofSize(SIZE);
        export = TestExport.of(ledger, temp.resolve("export"));
    }

    Path older(int size) throws IOException {
        Path file = temp.resolve("checkpoint-" + size);
        Files.writeString(file, TestLedger.ofSize(size).note().note());
        return file;
    }

    static String event(int number) {
        LedgerEntry entry = TestLedger.event(number);
        return "event %s (ArtistRegistered, leaf %d, index %d of the log)"
                .formatted(entry.eventId(), number, entry.index());
    }

    static ThrowingConsumer<Report> first(String message) {
        return report -> {
            assertThat(report.unchanged()).isFalse();
            assertThat(report.lines().get(1)).startsWith("First difference: ").contains(message);
        };
    }
}
