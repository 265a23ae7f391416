package io.artistagent.ledger.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes the names in directories of one file system durable, so that a file that was created or renamed is still there after a power failure.
 * Some network file systems cannot do that, and some systems cannot open a directory. The content of a file is durable without it, so that is
 * no failure.
 *
 * <p>Java tells neither the number of an error nor its meaning, only a text in the language of the system. So the first attempt decides: if it
 * fails, the file system cannot do it, and it is not asked again. If it succeeds, each later failure is one of the disk. That a disk fails
 * just at the first attempt is unlikely, because callers have made the content of a file durable directly before it.
 */
public final class DurableDirectory {

    private enum Support {
        UNKNOWN,
        YES,
        NO
    }

    private volatile Support support = Support.UNKNOWN;

    /**
     * Writes the names in a directory to the disk, if the file system can do that.
     *
     * @throws IOException if the disk fails, or there is no such directory
     */
    public void force(Path directory) throws IOException {
        if (support == Support.NO) {
            return;
        }
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
            support = Support.YES;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException failed) {
            if (support == Support.YES) {
                throw failed;
            }
            support = Support.NO;
        }
    }
}
