package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tree.Hash;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The sizes and roots of earlier checkpoints, in the order of the sizes. They are in a temporary file of 40 bytes for each: a folder
 * receives up to 86,400 checkpoints a day.
 */
final class EarlierCheckpoints implements AutoCloseable {

    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int RECORD = Long.BYTES + Hash.LENGTH;

    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment records;
    private final long count;

    private EarlierCheckpoints(Path file, long count) throws IOException {
        this.file = file;
        this.count = count;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.records = channel.map(FileChannel.MapMode.READ_WRITE, 0, count * RECORD, arena);
        }
        if (!isInOrder()) {
            sort();
        }
    }

    /** Receives checkpoints whose signatures have been verified, in any order. */
    @FunctionalInterface
    interface Sink {

        void add(long size, Hash root) throws IOException;
    }

    /** Passes all checkpoints to a sink. */
    @FunctionalInterface
    interface Source {

        void pass(Sink sink) throws IOException;
    }

    static EarlierCheckpoints of(Source source) throws IOException {
        Path file = Files.createTempFile("checkpoints", null);
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                source.pass((size, root) -> {
                    out.writeLong(size);
                    out.write(root.bytes());
                });
            }
            return new EarlierCheckpoints(file, Files.size(file) / RECORD);
        } catch (Throwable failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    long count() {
        return count;
    }

    /** The size of the largest one; 0 if there is none. */
    long largest() {
        return count == 0 ? 0 : size(count - 1);
    }

    /** The smallest size of which there are two different roots. */
    OptionalLong contradiction() {
        for (long place = 1; place < count; place++) {
            if (size(place) == size(place - 1) && !root(place).equals(root(place - 1))) {
                return OptionalLong.of(size(place));
            }
        }
        return OptionalLong.empty();
    }

    /** The root at a size, if there is a checkpoint of this size. */
    Optional<Hash> rootAt(long size) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (size(middle) < size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && size(low) == size ? Optional.of(root(low)) : Optional.empty();
    }

    private long size(long place) {
        return records.get(SIZE, place * RECORD);
    }

    private Hash root(long place) {
        return new Hash(
                records.asSlice(place * RECORD + Long.BYTES, Hash.LENGTH).toArray(ValueLayout.JAVA_BYTE));
    }

    private boolean isInOrder() {
        for (long place = 1; place < count; place++) {
            if (size(place) < size(place - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Heapsort, which needs no memory. */
    private void sort() {
        for (long parent = count / 2 - 1; parent >= 0; parent--) {
            sink(parent, count);
        }
        for (long end = count - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    private void sink(long start, long end) {
        long parent = start;
        for (long child = 2 * parent + 1; child < end; child = 2 * parent + 1) {
            if (child + 1 < end && size(child + 1) > size(child)) {
                child++;
            }
            if (size(parent) >= size(child)) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(long one, long other) {
        byte[] kept = records.asSlice(one * RECORD, RECORD).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment.copy(records, other * RECORD, records, one * RECORD, RECORD);
        MemorySegment.copy(kept, 0, records, ValueLayout.JAVA_BYTE, other * RECORD, RECORD);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
