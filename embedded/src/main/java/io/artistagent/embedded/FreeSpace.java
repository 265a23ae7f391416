package io.artistagent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a disk still takes: a server whose disk is full stops, which is worse than to wait with what needs the space. */
@FunctionalInterface
interface FreeSpace {

    FreeSpace OF_THE_DISK = place -> Files.getFileStore(place).getUsableSpace();

    /** What others may need meanwhile. */
    long RESERVE = 256L << 20;

    /** How many bytes can still be written at this place. */
    long at(Path place) throws IOException;

    /** @throws IOException where there is not enough for so many bytes */
    default void require(Path place, long bytes) throws IOException {
        long free = at(place);
        if (free - RESERVE < bytes) {
            throw new IOException("There are %d MB free at %s, and it takes %d"
                    .formatted(free >> 20, place, (bytes + RESERVE >> 20) + 1));
        }
    }
}
