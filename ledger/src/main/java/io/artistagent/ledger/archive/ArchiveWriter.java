package io.artistagent.ledger.archive;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tile.Bundle;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tile.TileReader;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an export into a directory. Each method skips what is already there, so an export that was interrupted continues when all
 * methods are called again. Not safe for use by several threads or processes.
 */
public final class ArchiveWriter {

    /** How many leaves a file of hashes or entries contains at most; a multiple of 256. */
    static final long LEAVES_PER_FILE = 65_536;

    private final Path path;
    private final ArchiveDirectory directory;

    private ArchiveWriter(Path path) {
        this.path = path;
        this.directory = new ArchiveDirectory(path);
    }

    /** Begins or continues an export in a directory, which is created if necessary. */
    public static ArchiveWriter in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new ArchiveWriter(directory);
    }

    /**
     * Stores the checkpoint and the key, and the hashes of all leaves of the checkpoint's tree.
     *
     * @param newest the newest checkpoint; an export that continues keeps the one with which it began
     * @return the checkpoint of the export
     */
    public Checkpoint tree(SignedNote newest, VerifierKey key, TileReader tiles) throws IOException {
        if (!directory.has(FileName.KEY)) {
            directory.write(FileName.KEY.text(), (key.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!directory.has(FileName.CHECKPOINT)) {
            directory.write(FileName.CHECKPOINT.text(), newest.note().getBytes(StandardCharsets.UTF_8));
        }
        Checkpoint checkpoint = checkpoint();
        for (long first = 0; first < checkpoint.size(); first += LEAVES_PER_FILE) {
            hashes(new FileName.Hashes(first, Math.min(checkpoint.size(), first + LEAVES_PER_FILE)), checkpoint, tiles);
        }
        return checkpoint;
    }

    private void hashes(FileName.Hashes name, Checkpoint checkpoint, TileReader tiles) throws IOException {
        if (directory.has(name)) {
            return;
        }
        try (OutputStream out = directory.begin(name.text())) {
            for (long tile = name.first() / TilePath.FULL; tile * TilePath.FULL < name.end(); tile++) {
                TilePath stored = TilePath.inTree(0, tile, checkpoint.size());
                out.write(tiles.read(stored), 0, stored.width() * Hash.LENGTH);
            }
        }
        directory.complete(name.text());
    }

    /**
     * Stores the entries of a range of leaves, extended to whole bundles. For a complete export, the range is that of the tree.
     *
     * @param bundles reads the bundles of entries, whose level is {@link TilePath#ENTRIES}
     */
    public void entries(long first, long end, TileReader bundles) throws IOException {
        long size = checkpoint().size();
        long begin = first / TilePath.FULL * TilePath.FULL;
        long stop = Math.min(size, Math.ceilDiv(end, TilePath.FULL) * (long) TilePath.FULL);
        while (begin < stop) {
            long next = Math.min(stop, (begin / LEAVES_PER_FILE + 1) * LEAVES_PER_FILE);
            entries(new FileName.Entries(begin, next), size, bundles);
            begin = next;
        }
    }

    private void entries(FileName.Entries name, long size, TileReader bundles) throws IOException {
        if (directory.has(name)) {
            return;
        }
        try (OutputStream out = new GZIPOutputStream(directory.begin(name.text()))) {
            for (long tile = name.first() / TilePath.FULL; tile * TilePath.FULL < name.end(); tile++) {
                TilePath stored = TilePath.inTree(TilePath.ENTRIES, tile, size);
                out.write(bundle(bundles.read(stored), stored.width()));
            }
        }
        directory.complete(name.text());
    }

    /** The first entries of a bundle, which may have grown since the checkpoint. */
    private static byte[] bundle(byte[] stored, int width) {
        List<byte[]> entries = Bundle.decode(stored);
        return Bundle.encode(entries.subList(0, Math.min(width, entries.size())));
    }

    /** Whether the records of a window are complete. */
    public boolean hasRecords(Instant from, Instant to) {
        return directory.has(new FileName.Records(from, to));
    }

    /**
     * Begins the records of a window, in whole seconds. A window without events is written too: it shows that there were none.
     *
     * @param from the first moment of the window
     * @param to the moment at which it has ended
     */
    public RecordsWriter records(Instant from, Instant to) throws IOException {
        return new RecordsWriter(directory, new FileName.Records(from, to));
    }

    /**
     * Completes the export: lists its files with their checksums, for which it reads all of them, and has the list signed.
     *
     * @param signer makes a JWS of the manifest with the key of the ledger
     * @param alive is called often; it ends the work with an exception if somebody else does it
     */
    public Manifest finish(Instant at, Function<byte[], String> signer, Runnable alive) throws IOException {
        Manifest manifest = new Manifest(at, checkpoint(), directory.describe(alive));
        byte[] json = manifest.canonical();
        alive.run();
        directory.write(Manifest.FILE, json);
        directory.write(Manifest.SIGNED_FILE, signer.apply(json).getBytes(StandardCharsets.US_ASCII));
        return manifest;
    }

    /** The checkpoint of the export. */
    private Checkpoint checkpoint() throws IOException {
        String note = Files.readString(path.resolve(FileName.CHECKPOINT.text()));
        return Checkpoint.parse(SignedNote.parse(note).text());
    }
}
