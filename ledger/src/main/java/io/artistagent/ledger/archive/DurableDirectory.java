package io.artistagent.ledger.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Makes the names in a directory durable, so that a file that was created or renamed is still there after a power failure. */
public final class DurableDirectory {

    /** How Linux, macOS and the BSDs describe EINVAL, ENOTSUP and ENOSYS. */
    private static final Set<String> UNSUPPORTED =
            Set.of("Invalid argument", "Operation not supported", "Not supported", "Function not implemented");

    private DurableDirectory() {}

    /**
     * Writes the names in a directory to the disk. Some network file systems cannot do that, and the content of a file is durable without
     * it, so that is no failure.
     *
     * @throws IOException if the disk fails, or there is no such directory
     */
    public static void force(Path directory) throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            try {
                names.force(true);
            } catch (IOException failed) {
                if (!UNSUPPORTED.contains(String.valueOf(failed.getMessage()))) {
                    throw failed;
                }
            }
        }
    }
}
