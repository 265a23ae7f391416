package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.archive.ArchiveWriter;
import io.artistagent.ledger.archive.RecordsWriter;
import io.artistagent.ledger.jws.Jws;
import io.artistagent.ledger.note.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are interrupted and continue while the ledger grows, and exports of a part of the time. */
class InterruptedExportTest {

    private static final Instant BEGIN = TestLedger.BEGIN;
    private static final Instant END = BEGIN.plus(Duration.ofHours(6));

    @TempDir
    private Path export;

    private final TestLedger ledger = TestLedger.ofSize(1000);

    @Test
    void an_export_continues_with_the_checkpoint_with_which_it_began() throws IOException {
        ArchiveWriter first = ArchiveWriter.in(export);
        first.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        Checkpoint begun = ledger.checkpoint();
        try (RecordsWriter interrupted = first.records(BEGIN, END)) {
            interrupted.add(0, TestExport.record(ledger, 0));
        }
        assertThat(first.hasRecords(BEGIN, END)).isFalse();

        for (int i = 1000; i < 1100; i++) {
            ledger.add(TestLedger.event(i));
        }
        ArchiveWriter second = ArchiveWriter.in(export);
        assertThat(second.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger))
                .isEqualTo(begun);
        second.entries(0, 1000, ledger);
        assertThat(second.hasRecords(BEGIN, END)).isFalse();
        records(second, BEGIN, END, 0, 360);
        finish(second);

        assertThat(second.hasRecords(BEGIN, END)).isTrue();
        assertThat(verify().lines())
                .contains("unchanged", "  entries: 1,000 of 1,000, each with the hash of its leaf")
                .anyMatch(line -> line.contains("records: 360 of events"));
    }

    @Test
    void a_killed_export_leaves_parts_that_are_deleted_in_the_end() throws IOException {
        ArchiveWriter writer = ArchiveWriter.in(export);
        writer.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        Files.writeString(export.resolve("events-20261101T000000Z-20261101T060000Z.ndjson.gz.part"), "half a");
        finish(writer);

        try (Stream<Path> files = Files.list(export)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
        assertThat(verify().unchanged()).isTrue();
    }

    /** Reading all files takes minutes if they are large, and the claim may be lost meanwhile. */
    @Test
    void an_export_that_somebody_else_has_continued_meanwhile_is_not_finished() throws IOException {
        ArchiveWriter writer = ArchiveWriter.in(export);
        writer.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        Path another = Files.writeString(export.resolve("manifest.json.1.part"), "half a");

        assertThatThrownBy(() -> writer.finish(END, manifest -> Jws.sign(TestLedger.KEY, manifest), () -> {
                    throw new IllegalStateException("The claim is lost");
                }))
                .hasMessage("The claim is lost");

        assertThat(another).exists();
        assertThat(export.resolve("manifest.json")).doesNotExist();
    }

    @Test
    void finishing_an_export_asks_for_each_part_of_a_large_file_whether_the_work_is_still_its_own() throws IOException {
        ArchiveWriter writer = ArchiveWriter.in(export);
        writer.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        Files.write(export.resolve("entries-000000000000-000000001000.gz"), new byte[1 << 20]);
        AtomicInteger asked = new AtomicInteger();

        writer.finish(END, manifest -> Jws.sign(TestLedger.KEY, manifest), asked::incrementAndGet);

        assertThat(asked).hasValueGreaterThan(16);
    }

    @Test
    void an_export_of_a_part_of_the_time_has_the_bundles_that_it_needs() throws IOException {
        ArchiveWriter writer = ArchiveWriter.in(export);
        writer.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        writer.entries(360, 720, ledger);
        records(writer, END, END.plus(Duration.ofHours(6)), 360, 720);
        finish(writer);

        assertThat(Files.exists(export.resolve("entries-000000000256-000000000768.gz")))
                .isTrue();
        assertThat(verify().lines())
                .contains("unchanged", "  entries: 512 of 1,000, each with the hash of its leaf")
                .anyMatch(line -> line.contains("records: 360 of events"));
    }

    @Test
    void a_record_is_one_line_and_not_too_long() throws IOException {
        try (RecordsWriter records = ArchiveWriter.in(export).records(BEGIN, END)) {
            assertThatThrownBy(() -> records.add("{}\n".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> records.add(new byte[RecordsWriter.LONGEST + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (Stream<Path> files = Files.list(export)) {
            assertThat(files).isEmpty();
        }
    }

    private void records(ArchiveWriter writer, Instant from, Instant to, int first, int end) throws IOException {
        try (RecordsWriter records = writer.records(from, to)) {
            for (int i = first; i < end; i++) {
                records.add(i, TestExport.record(ledger, i));
            }
            records.complete();
        }
    }

    private static void finish(ArchiveWriter writer) throws IOException {
        writer.finish(Instant.parse("2026-11-30T10:00:00Z"), manifest -> Jws.sign(TestLedger.KEY, manifest), () -> {});
    }

    private Report verify() throws IOException {
        return new ExportVerifier(TestLedger.KEY.verifierKey(), List.of(), List.of()).verify(export);
    }
}
