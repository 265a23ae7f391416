package io.artistagent.ledger.verify;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.archive.ArchiveWriter;
import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.archive.RecordsWriter;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.jws.Jws;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.tile.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Exports of a ledger in memory, with windows of six hours, and the ways to forge them. */
final class TestExport {

    static final Duration WINDOW = Duration.ofHours(6);

    private final Path directory;

    private TestExport(Path directory) {
        this.directory = directory;
    }

    /** A complete export of all events, with an empty window behind them. */
    static TestExport of(TestLedger ledger, Path directory) throws IOException {
        return of(ledger, TestLedger.KEY, directory);
    }

    static TestExport of(TestLedger ledger, LedgerKey key, Path directory) throws IOException {
        TestExport export = new TestExport(directory);
        ArchiveWriter writer = ArchiveWriter.in(directory);
        writer.tree(ledger.note(), TestLedger.KEY.verifierKey(), ledger);
        writer.entries(0, ledger.size(), ledger);
        int next = 0;
        for (Instant from = TestLedger.BEGIN; next >= 0; from = from.plus(WINDOW)) {
            try (RecordsWriter records = writer.records(from, from.plus(WINDOW))) {
                int end = (int) Math.min(ledger.size(), next + WINDOW.toMinutes());
                for (int i = next; i < end; i++) {
                    records.add(i, record(ledger, i));
                }
                records.add("{\"class_uid\":3002}".getBytes(StandardCharsets.UTF_8));
                records.complete();
                next = end == next ? -1 : end;
            }
        }
        export.sign(key);
        return export;
    }

    static byte[] record(TestLedger ledger, int number) {
        RecordLink link = RecordLink.of(number, LedgerEntry.parse(ledger.entry(number)))
                .with(TestLedger.metadata(number), TestLedger.payload(number));
        return "{\"class_uid\":6005,\"actor\":\"p%d\",\"unmapped\":{\"ledger\":%s}}"
                .formatted(number, link.json())
                .getBytes(StandardCharsets.UTF_8);
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Makes the manifest again, as an attacker with this key would. */
    void sign(LedgerKey key) throws IOException {
        ArchiveWriter.in(directory)
                .finish(Instant.parse("2026-11-30T10:00:00Z"), bytes -> Jws.sign(key, bytes), () -> {});
    }

    void changeBytes(String name, UnaryOperator<byte[]> change) throws IOException {
        Files.write(file(name), change.apply(Files.readAllBytes(file(name))));
    }

    /** Changes the content of a compressed file. */
    void changeContent(String name, UnaryOperator<byte[]> change) throws IOException {
        byte[] content;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(name)))) {
            content = in.readAllBytes();
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file(name)))) {
            out.write(change.apply(content));
        }
    }

    void changeLines(String name, UnaryOperator<List<String>> change) throws IOException {
        changeContent(name, content -> lines(content, change));
    }

    static byte[] lines(byte[] content, UnaryOperator<List<String>> change) {
        List<String> lines = new ArrayList<>(
                new String(content, StandardCharsets.UTF_8).lines().toList());
        return (String.join("\n", change.apply(lines)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Changes the list of entries in a file of entries. */
    void changeEntries(String name, UnaryOperator<List<byte[]>> change) throws IOException {
        changeContent(name, content -> {
            List<byte[]> entries = new ArrayList<>();
            for (int at = 0; at < content.length; ) {
                int length = (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
                entries.add(Arrays.copyOfRange(content, at + 2, at + 2 + length));
                at += 2 + length;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            change.apply(entries).forEach(entry -> out.writeBytes(Bundle.encode(entry)));
            return out.toByteArray();
        });
    }

    Report verify(Path... older) throws IOException {
        return new ExportVerifier(TestLedger.KEY.verifierKey(), List.of(older), List.of()).verify(directory);
    }
}
