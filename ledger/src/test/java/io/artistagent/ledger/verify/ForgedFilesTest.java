package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that was changed, moved or left out is found. */
class ForgedFilesTest extends ExportTestBase {

    @Test
    void every_changed_byte_of_every_small_file_is_found() throws IOException {
        export = TestExport.of(TestLedger.ofSize(20), temp.resolve("small"));
        for (String name : List.of("checkpoint", "key", "manifest.jws", "manifest.json")) {
            byte[] honest = Files.readAllBytes(export.file(name));
            for (int at = 0; at < honest.length; at += Math.max(1, honest.length / 60)) {
                byte[] forged = honest.clone();
                forged[at] ^= 1;
                Files.write(export.file(name), forged);
                assertThat(export.verify().unchanged())
                        .as("%s, byte %d", name, at)
                        .isFalse();
            }
            Files.write(export.file(name), honest);
        }
        assertThat(export.verify().unchanged()).isTrue();
    }

    @Test
    void a_missing_or_additional_file_is_found() throws IOException {
        Files.move(export.file(SECOND_WINDOW), export.file("events-20261109T000000Z-20261109T060000Z.ndjson.gz"));

        assertThat(export.verify()).satisfies(first("The record of " + event(360) + " is missing."));
        assertThat(export.verify().lines())
                .contains("  " + SECOND_WINDOW + " is missing.")
                .contains("  events-20261109T000000Z-20261109T060000Z.ndjson.gz is not in the manifest.");
    }

    @Test
    void a_window_that_was_left_out_from_the_beginning_is_found() throws IOException {
        Files.delete(export.file(SECOND_WINDOW));
        Files.delete(export.file(SECOND_WINDOW.replace("ndjson.gz", "hashes")));
        export.sign(TestLedger.KEY);

        assertThat(export.verify().lines())
                .contains("  There is no window from 2026-11-01T06:00:00Z to 2026-11-01T12:00:00Z.");
    }
}
