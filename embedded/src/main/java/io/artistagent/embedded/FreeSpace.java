package io.artistagent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The free space of a disk. A server whose disk is full stops, so work that needs space waits instead. */
@FunctionalInterface
public interface FreeSpace {

    FreeSpace OF_THE_DISK = place -> Files.getFileStore(place).getUsableSpace();

    /** Bytes left free for other programs. */
    long RESERVE = 256L << 20;

    /** Returns how many bytes can still be written at this place. */
    long at(Path place) throws IOException;

    /** @throws IOException if there is not enough space for this many bytes */
    default void require(Path place, long bytes) throws IOException {
        long free = at(place);
        if (free - RESERVE < bytes) {
            throw new IOException("Not enough disk space: %d MB free at %s, %d MB needed"
                    .formatted(free >> 20, place, (bytes + RESERVE >> 20) + 1));
        }
    }
}
