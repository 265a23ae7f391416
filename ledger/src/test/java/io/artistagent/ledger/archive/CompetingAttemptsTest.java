package io.artistagent.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stalled for so long that another one continued its export, and that then goes on. */
class CompetingAttemptsTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-02T00:00:00Z");
    private static final FileName.Records NAME = new FileName.Records(FROM, TO);

    @TempDir
    private Path directory;

    @Test
    void an_attempt_that_ends_late_leaves_the_file_of_the_other_as_it_is() throws IOException {
        RecordsWriter stalled = ArchiveWriter.in(directory).records(FROM, TO);
        stalled.add(record("stalled"));
        try (RecordsWriter other = ArchiveWriter.in(directory).records(FROM, TO)) {
            other.add(record("other"));
            stalled.close();
            other.complete();
        }

        assertThat(records()).isEqualTo("\"other\"\n");
        assertThat(names()).containsExactlyInAnyOrder(NAME.text(), NAME.hashes().text());
    }

    @Test
    void a_window_that_is_complete_is_not_replaced() throws IOException {
        try (RecordsWriter stalled = ArchiveWriter.in(directory).records(FROM, TO)) {
            stalled.add(record("stalled"));
            try (RecordsWriter other = ArchiveWriter.in(directory).records(FROM, TO)) {
                other.add(record("other"));
                other.complete();
            }
            stalled.complete();
        }

        assertThat(records()).isEqualTo("\"other\"\n");
        assertThat(names()).containsExactlyInAnyOrder(NAME.text(), NAME.hashes().text());
    }

    private String records() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(NAME.text())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] record(String by) {
        return ("\"" + by + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
