package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The entries of an export, asked for by leaves in ascending order. */
final class EntryStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PREFIX = 2;

    private final ExportFiles files;
    private final Findings findings;
    private final Deque<FileName.Entries> rest;
    private FileName.@Nullable Entries range;
    private @Nullable InputStream in;
    private Optional<byte[]> next = Optional.empty();

    EntryStream(ExportFiles files, List<FileName.Entries> ranges, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.rest = new ArrayDeque<>(ranges);
    }

    static List<FileName.Entries> names(ExportFiles files) throws IOException {
        return files.names().stream()
                .flatMap(name -> FileName.find(name).stream())
                .filter(FileName.Entries.class::isInstance)
                .map(FileName.Entries.class::cast)
                .sorted(Comparator.comparingLong(FileName.Entries::first))
                .toList();
    }

    /** Goes to the file of a leaf, and says whether the export claims to have its entry. */
    boolean covers(long leaf) throws IOException {
        if (range != null && leaf >= range.end()) {
            leave(range);
        }
        if (range == null && !rest.isEmpty() && leaf >= rest.getFirst().first()) {
            range = rest.removeFirst();
            in = open(range.text());
            next = read();
        }
        return range != null;
    }

    /** Finishes the last file. */
    void end() throws IOException {
        if (range != null) {
            leave(range);
        }
    }

    /** The next entry of the file, empty if the file has ended before its range. */
    Optional<byte[]> next() throws IOException {
        Optional<byte[]> current = next;
        next = read();
        return current;
    }

    /** The entry that follows in the same file. */
    Optional<byte[]> peek() {
        return next;
    }

    /** The file of the current leaf. */
    String file() {
        return range == null ? "" : range.text();
    }

    private void leave(FileName.Entries left) throws IOException {
        if (next.isPresent()) {
            findings.add(Finding.at(
                    left.end(),
                    "%s: more entries than the file's name says; the additional ones are inserted."
                            .formatted(left.text())));
        }
        close();
        range = null;
        next = Optional.empty();
    }

    private @Nullable InputStream open(String file) throws IOException {
        InputStream compressed = files.open(file);
        try {
            return new GZIPInputStream(compressed, BUFFER);
        } catch (ZipException | EOFException e) {
            compressed.close();
            findings.add("%s cannot be decompressed.".formatted(file));
            return null;
        }
    }

    private Optional<byte[]> read() throws IOException {
        if (in == null) {
            return Optional.empty();
        }
        try {
            byte[] prefix = in.readNBytes(PREFIX);
            if (prefix.length == 0) {
                return Optional.empty();
            }
            int length =
                    prefix.length < PREFIX ? Integer.MAX_VALUE : (prefix[0] & 0xff) << Byte.SIZE | prefix[1] & 0xff;
            byte[] entry = length == Integer.MAX_VALUE ? new byte[0] : in.readNBytes(length);
            if (entry.length == length) {
                return Optional.of(entry);
            }
            findings.add("%s is cut off.".formatted(file()));
        } catch (ZipException | EOFException e) {
            findings.add("%s cannot be decompressed to its end.".formatted(file()));
        }
        close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }
}
