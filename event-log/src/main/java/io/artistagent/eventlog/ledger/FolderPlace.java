package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.archive.DurableDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A folder with one file for each checkpoint that it receives, in a subfolder for each day. Such a folder can lie on a medium that is only
 * written once.
 */
final class FolderPlace implements Place {

    /** How the name of a file ends that is still being written. */
    static final String UNFINISHED = ".part";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final DurableDirectory names = new DurableDirectory();

    FolderPlace(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public void store(SignedCheckpoint checkpoint) throws IOException {
        Path day = Files.createDirectories(folder.resolve(DAY.format(checkpoint.signedAt())));
        Path file = day.resolve("%019d.checkpoint".formatted(checkpoint.size()));
        if (!Files.exists(file)) {
            write(day, file, checkpoint);
        }
        // Also if the file is there: an earlier attempt may have ended just before this
        names.force(day);
        names.force(folder);
    }

    private static void write(Path day, Path file, SignedCheckpoint checkpoint) throws IOException {
        Path unfinished = day.resolve(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(checkpoint.note().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
