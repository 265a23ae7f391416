package io.artistagent.ledger.archive;

import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of an export. A file appears in it under its name only when it is complete. Until then, each attempt to write it has a file
 * of its own: an attempt that was believed dead and goes on does not touch that of another.
 */
final class ArchiveDirectory {

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 1 << 16;

    private final DurableDirectory names = new DurableDirectory();
    private final Path directory;
    private final Map<String, Path> begun = new HashMap<>();

    ArchiveDirectory(Path directory) {
        this.directory = directory;
    }

    boolean has(FileName name) {
        return Files.isRegularFile(directory.resolve(name.text()));
    }

    Path path(FileName name) {
        return directory.resolve(name.text());
    }

    /** Where the content of a file is collected. */
    OutputStream begin(String name) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path unfinished = directory.resolve(name + "." + attempt + UNFINISHED);
            try {
                OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
                begun.put(name, unfinished);
                return out;
            } catch (FileAlreadyExistsException another) {
                // An attempt that was interrupted, or that still goes on in another process
            }
        }
    }

    /** Makes a collected file durable and visible. */
    void complete(String name) throws IOException {
        Path unfinished = unfinished(name);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                unfinished,
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        // The name as well: whoever knows that the file is complete does not write it again
        names.force(directory);
        begun.remove(name);
    }

    void abandon(String name) throws IOException {
        Files.deleteIfExists(unfinished(name));
        begun.remove(name);
    }

    private Path unfinished(String name) {
        return Objects.requireNonNull(begun.get(name), "The file was not begun");
    }

    void write(String name, byte[] content) throws IOException {
        try (OutputStream out = begin(name)) {
            out.write(content);
        }
        complete(name);
    }

    /**
     * Describes all complete files, which reads each of them once. Deletes the rest of interrupted attempts.
     *
     * @param alive is called often, and ends the work with an exception
     */
    List<ArchiveFile> describe(Runnable alive) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(directory)) {
            paths = files.sorted().toList();
        }
        List<ArchiveFile> described = new ArrayList<>();
        for (Path path : paths) {
            alive.run();
            String text = path.getFileName().toString();
            Optional<FileName> name = FileName.find(text);
            if (name.isPresent()) {
                described.add(describe(name.get(), alive));
            } else if (text.endsWith(UNFINISHED)) {
                Files.delete(path);
            }
        }
        described.sort(Comparator.comparing(file -> file.name().text()));
        return described;
    }

    private ArchiveFile describe(FileName name, Runnable alive) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(path(name)), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                alive.run();
            }
        }
        return new ArchiveFile(name, bytes, lines(name), new Hash(digest.digest()));
    }

    private long lines(FileName name) throws IOException {
        return switch (name) {
            case FileName.Hashes range -> range.end() - range.first();
            case FileName.Entries range -> range.end() - range.first();
            case FileName.Records records -> lines(records.hashes());
            case FileName.Single _, FileName.LineHashes _ -> {
                try (Stream<String> lines = Files.lines(path(name))) {
                    yield lines.count();
                }
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
