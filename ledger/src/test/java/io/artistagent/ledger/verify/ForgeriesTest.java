package io.artistagent.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.archive.ArchiveZip;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier says of an honest export and of each way to forge one. */
class ForgeriesTest {

    private static final int SIZE = 1000;
    private static final String ENTRIES = "entries-000000000000-000000001000.gz";
    private static final String HASHES = "hashes-000000000000-000000001000";
    private static final String FIRST_WINDOW = "events-20261101T000000Z-20261101T060000Z.ndjson.gz";
    private static final String FIRST_LINE_HASHES = "events-20261101T000000Z-20261101T060000Z.hashes";
    private static final String SECOND_WINDOW = "events-20261101T060000Z-20261101T120000Z.ndjson.gz";
    private static final LedgerKey FORGER = LedgerKey.fromSeed(TestLedger.KEY.name(), new byte[32]);

    @TempDir
    private Path temp;

    private TestLedger ledger;
    private TestExport export;

    @BeforeEach
    void export() throws IOException {
        ledger = TestLedger.ofSize(SIZE);
        export = TestExport.of(ledger, temp.resolve("export"));
    }

    @Test
    void an_honest_export_is_unchanged() throws IOException {
        Report report = export.verify(older(400), older(SIZE));

        assertThat(report.lines()).first().isEqualTo("unchanged");
        assertThat(report.lines())
                .anyMatch(line -> line.contains("entries: 1,000 of 1,000"))
                .anyMatch(line -> line.contains("records: 1,000 of events"))
                .anyMatch(line -> line.contains("others:  4 records"))
                .anyMatch(line -> line.contains("extends") && line.contains("(400 events)"));
    }

    @Test
    void an_honest_export_is_unchanged_as_a_zip_archive() throws IOException {
        Path zip = temp.resolve("export.zip");
        Files.writeString(export.file("entries-000000000000-000000001000.gz.2.part"), "half a");
        try (OutputStream out = Files.newOutputStream(zip)) {
            ArchiveZip.write(export.directory(), out);
        }

        assertThat(verify(zip).unchanged()).isTrue();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(ZipEntry::getName))
                    .contains("manifest.jws")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void an_empty_ledger_is_unchanged() throws IOException {
        TestExport empty = TestExport.of(TestLedger.ofSize(0), temp.resolve("empty"));

        assertThat(empty.verify().lines()).first().isEqualTo("unchanged");
    }

    @Test
    void a_changed_byte_of_a_record_is_found_by_event_file_and_line() throws IOException {
        export.changeContent(FIRST_WINDOW, content -> {
            int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("\"p42\"");
            content[at + 1] = 'q';
            return content;
        });

        assertThat(export.verify()).satisfies(first(FIRST_WINDOW + ", line 43: " + event(42) + " was changed."));
    }

    @Test
    void a_changed_byte_of_a_compressed_file_is_found() throws IOException {
        export.changeBytes(SECOND_WINDOW, bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        });

        Report report = export.verify();

        assertThat(report.unchanged()).isFalse();
        assertThat(report.lines().get(1)).startsWith("First difference: " + SECOND_WINDOW + ", line ");
    }

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
    void a_removed_inserted_or_swapped_record_is_found() throws IOException {
        byte[] honest = Files.readAllBytes(export.file(SECOND_WINDOW));
        String place = SECOND_WINDOW + ", line 11: ";

        export.changeLines(SECOND_WINDOW, lines -> {
            lines.remove(10);
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + event(370) + " was removed."));

        Files.write(export.file(SECOND_WINDOW), honest);
        export.changeLines(SECOND_WINDOW, lines -> {
            lines.add(10, "{}");
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + "a line was inserted before " + event(370) + "."));

        Files.write(export.file(SECOND_WINDOW), honest);
        export.changeLines(SECOND_WINDOW, lines -> {
            Collections.swap(lines, 10, 11);
            return lines;
        });
        assertThat(export.verify()).satisfies(first(place + event(370) + " is swapped with the one that follows it."));
    }

    @Test
    void a_record_that_was_changed_with_its_hash_and_the_manifest_does_not_fit_the_ledger() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.set(
                    42,
                    lines.get(42)
                            .replace(
                                    TestLedger.event(42).eventId(),
                                    TestLedger.event(41).eventId()));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify())
                .satisfies(first(FIRST_WINDOW + ", line 43: the record of event "
                        + TestLedger.event(41).eventId() + " does not match the ledger, which has " + event(42) + "."));
    }

    @Test
    void a_payload_that_was_changed_does_not_have_its_hash() throws IOException {
        String payload = Base64.getEncoder().encodeToString(TestLedger.payload(42));
        String forged = Base64.getEncoder().encodeToString(TestLedger.payload(43));
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.set(42, lines.get(42).replace(payload, forged));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first(" has stored bytes without the hash of " + event(42) + "."));
    }

    @Test
    void a_record_that_was_left_out_from_the_beginning_is_found() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.remove(42);
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first("The record of " + event(42) + " is missing."));
    }

    @Test
    void a_record_that_is_there_twice_is_found() throws IOException {
        export.changeLines(FIRST_WINDOW, lines -> {
            lines.add(43, lines.get(42));
            return lines;
        });
        rehash();
        export.sign(TestLedger.KEY);

        assertThat(export.verify()).satisfies(first("there is a second record of " + event(42) + "."));
    }

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
    void an_older_export_shows_which_event_of_a_rebuilt_tree_differs() throws IOException {
        TestExport rebuilt = TestExport.of(rebuilt(450), temp.resolve("forged"));

        assertThat(rebuilt.verify(export.directory()))
                .satisfies(first("leaf 450, index 901 of the log) is not the one of"));
    }

    @Test
    void a_checkpoint_that_was_rolled_back_is_found() throws IOException {
        TestExport earlier = TestExport.of(TestLedger.ofSize(400), temp.resolve("earlier"));

        assertThat(earlier.verify(older(500)).lines())
                .anyMatch(line -> line.contains("was rolled back: it has 400 events"));
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

    private void rehash() throws IOException {
        byte[] content;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(export.file(FIRST_WINDOW)))) {
            content = in.readAllBytes();
        }
        StringBuilder hashes = new StringBuilder();
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            Matcher leaf = Pattern.compile("\"leafIndex\":(\\d+)").matcher(line);
            hashes.append(Hashes.of(line.getBytes(StandardCharsets.UTF_8)))
                    .append(' ')
                    .append(leaf.find() ? leaf.group(1) : "-")
                    .append('\n');
        }
        Files.writeString(export.file(FIRST_LINE_HASHES), hashes);
    }

    private Path older(int size) throws IOException {
        Path file = temp.resolve("checkpoint-" + size);
        Files.writeString(file, TestLedger.ofSize(size).note().note());
        return file;
    }

    private Report verify(Path path) throws IOException {
        return new ExportVerifier(TestLedger.KEY.verifierKey(), List.of(), List.of()).verify(path);
    }

    private static String event(int number) {
        LedgerEntry entry = TestLedger.event(number);
        return "event %s (ArtistRegistered, leaf %d, index %d of the log)"
                .formatted(entry.eventId(), number, entry.index());
    }

    private static ThrowingConsumer<Report> first(String message) {
        return report -> {
            assertThat(report.unchanged()).isFalse();
            assertThat(report.lines().get(1)).startsWith("First difference: ").contains(message);
        };
    }
}
