package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * What the records of an export must say about each leaf: which event it is, with which hash, in which window. It is stored in a
 * temporary file, 32 bytes a leaf, so that the memory does not grow with the number of events.
 */
final class LeafTable implements AutoCloseable {

    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment hashes;
    private final long capacity;
    private final BitSet known = new BitSet();
    private final BitSet expected = new BitSet();
    private final BitSet seen = new BitSet();

    LeafTable(long capacity) throws IOException {
        if (capacity > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The verifier supports 2,147,483,647 events");
        }
        this.capacity = capacity;
        file = Files.createTempFile("verify", ".leaves");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            hashes = channel.map(FileChannel.MapMode.READ_WRITE, 0, Math.max(1, capacity) * Hash.LENGTH, arena);
        }
    }

    /** Adds the entry of a leaf. */
    void put(long leaf, LedgerEntry entry, int window) {
        byte[] hash = hash(RecordLink.of(leaf, entry), window).bytes();
        MemorySegment.copy(hash, 0, hashes, ValueLayout.JAVA_BYTE, leaf * Hash.LENGTH, Hash.LENGTH);
        known.set((int) leaf);
        expected.set((int) leaf, window >= 0);
    }

    /** Whether the export has the entry of a leaf. */
    boolean has(long leaf) {
        return leaf >= 0 && leaf < capacity && known.get((int) leaf);
    }

    /** Whether the entry of a leaf has the event and the hashes of a record, in a window. */
    boolean matches(RecordLink link, int window) {
        byte[] stored = hashes.asSlice(link.leaf() * Hash.LENGTH, Hash.LENGTH).toArray(ValueLayout.JAVA_BYTE);
        return hash(link, window).equals(new Hash(stored));
    }

    /** Notes the record of a leaf, and says whether it is the first one. */
    boolean see(long leaf) {
        boolean first = !seen.get((int) leaf);
        seen.set((int) leaf);
        return first;
    }

    /** The first leaf whose event is in a window but has no record, or -1. */
    long firstWithoutRecord() {
        BitSet missing = (BitSet) expected.clone();
        missing.andNot(seen);
        return missing.nextSetBit(0);
    }

    /** How many entries the export has. */
    long entries() {
        return known.cardinality();
    }

    /** How many events have a record. */
    long records() {
        return seen.cardinality();
    }

    private static Hash hash(RecordLink link, int window) {
        String text = link.payloadHash() + " " + link.metadataHash() + " " + window + " " + link.eventId();
        return Hashes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.delete(file);
    }
}
