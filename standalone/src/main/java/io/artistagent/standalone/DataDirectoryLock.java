package io.artistagent.standalone;

import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.UnusableData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Locks a data directory for this process. The operating system releases the lock when the process ends for any reason. */
final class DataDirectoryLock implements AutoCloseable {

    static final String FILE = "lock";

    private final FileChannel file;
    private final Path data;
    private final List<Path> made;

    private DataDirectoryLock(FileChannel file, Path data, List<Path> made) {
        this.file = file;
        this.data = data;
        this.made = made;
    }

    static DataDirectoryLock hold(Path data) {
        List<Path> made = missing(data);
        DataDirectory.of(data);
        Path path = data.resolve(FILE);
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new CannotStart(
                        "Artist Agent is already running on %s (process %s): stop it, or choose another directory with %s."
                                .formatted(data, Files.readString(path).strip(), Setting.DATA.variable()));
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectoryLock(file, data, made);
        } catch (FileSystemException e) {
            throw new UnusableData(
                    "Cannot write to the data directory %s: change its permissions, or choose another with %s."
                            .formatted(data, Setting.DATA.variable()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data directory " + data, e);
        }
    }

    /** Returns the directories that have to be created for this one, innermost first. */
    private static List<Path> missing(Path data) {
        List<Path> missing = new ArrayList<>();
        for (Path each = data; each != null && Files.notExists(each); each = each.getParent()) {
            missing.add(each);
        }
        return missing;
    }

    /** Releases the lock and deletes the directories that a failed start created. */
    @Override
    public void close() {
        try {
            if (!made.isEmpty() && isUnused()) {
                Files.deleteIfExists(data.resolve(DataFormat.FILE));
                Files.delete(data.resolve(FILE));
                for (Path each : made) {
                    Files.delete(each);
                }
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException used) {
            // Another process uses the directory
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    private boolean isUnused() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.allMatch(each -> each.endsWith(FILE) || each.endsWith(DataFormat.FILE));
        }
    }

    private void release() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
