package io.artistagent.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a data directory for this process; the system lets go of it when the process ends in whatever way. */
final class OneInstance implements AutoCloseable {

    private final FileChannel file;

    private OneInstance(FileChannel file) {
        this.file = file;
    }

    static OneInstance hold(Path data) {
        Path path = data.resolve("lock");
        try {
            Files.createDirectories(data);
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new CannotStart(
                        "Artist Agent already runs on %s (process %s): stop it, or choose another directory with %s."
                                .formatted(data, Files.readString(path).strip(), Setting.DATA.variable()));
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new OneInstance(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + data + " cannot be used", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
