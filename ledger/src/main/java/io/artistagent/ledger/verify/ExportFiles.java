package io.artistagent.ledger.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of an export, in a directory or a ZIP archive. Nothing is unpacked, and only names of the root are read. */
final class ExportFiles implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final @Nullable FileSystem zip;
    private final Path root;

    private ExportFiles(@Nullable FileSystem zip, Path root) {
        this.zip = zip;
        this.root = root;
    }

    static ExportFiles open(Path export) throws IOException {
        if (Files.isDirectory(export)) {
            return new ExportFiles(null, export);
        }
        if (!CheckpointFile.isExport(export)) {
            throw new IllegalArgumentException(
                    Files.exists(export)
                            ? "%s is neither an export (a directory or a ZIP archive) nor the proof of an event"
                                    .formatted(export)
                            : "There is no file %s".formatted(export));
        }
        FileSystem zip = FileSystems.newFileSystem(export);
        return new ExportFiles(zip, zip.getPath("/"));
    }

    Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    long length(String name) throws IOException {
        return Files.size(root.resolve(name));
    }

    InputStream open(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(root.resolve(name)), BUFFER);
    }

    /** The content of a file that is not longer than a limit. Empty if the file is missing. */
    Optional<byte[]> read(String name, int most) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        try (InputStream in = open(name)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new IllegalArgumentException("The file %s is too long".formatted(name));
            }
            return Optional.of(content);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
