package io.artistagent.ledger.archive;

import io.artistagent.ledger.tree.Hashes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

/** Writes the records of one window of time. Closed without {@link #complete}, it leaves nothing behind. */
public final class RecordsWriter implements AutoCloseable {

    /** The length of the longest possible record in bytes. */
    public static final int LONGEST = 4 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final ArchiveDirectory directory;
    private final FileName.Records name;
    private final OutputStream records;
    private final OutputStream hashes;
    private boolean completed;

    RecordsWriter(ArchiveDirectory directory, FileName.Records name) throws IOException {
        this.directory = directory;
        this.name = name;
        records = new GZIPOutputStream(directory.begin(name.text()), BUFFER);
        hashes = new BufferedOutputStream(directory.begin(name.hashes().text()));
    }

    /**
     * Adds the record of an event that is in the ledger. {@code docs/en/ledger.md} says what the record must contain, so that the
     * verifier can compare it with the ledger.
     *
     * @param leaf the number of the event's leaf
     * @param json one JSON object in UTF-8, without line breaks
     */
    public void add(long leaf, byte[] json) throws IOException {
        write(OptionalLong.of(leaf), json);
    }

    /** Adds a record of something else, such as an access, which only the signed manifest protects. */
    public void add(byte[] json) throws IOException {
        write(OptionalLong.empty(), json);
    }

    private void write(OptionalLong leaf, byte[] json) throws IOException {
        if (json.length > LONGEST) {
            throw new IllegalArgumentException("A record has at most 4 MiB");
        }
        for (byte character : json) {
            if (character == '\n') {
                throw new IllegalArgumentException("A record is a single line");
            }
        }
        records.write(json);
        records.write('\n');
        String line =
                Hashes.of(json).base64() + " " + (leaf.isPresent() ? String.valueOf(leaf.getAsLong()) : "-") + "\n";
        hashes.write(line.getBytes(StandardCharsets.US_ASCII));
    }

    /** Makes the files durable and visible, unless another attempt has completed the window meanwhile. */
    public void complete() throws IOException {
        if (directory.has(name)) {
            return;
        }
        closeFiles();
        // A file of records is the sign that the window is complete, so it comes last
        directory.complete(name.hashes().text());
        directory.complete(name.text());
        completed = true;
    }

    @Override
    public void close() throws IOException {
        if (!completed) {
            closeFiles();
            directory.abandon(name.text());
            directory.abandon(name.hashes().text());
        }
    }

    private void closeFiles() throws IOException {
        try (records;
                hashes) {
            hashes.flush();
        }
    }
}
