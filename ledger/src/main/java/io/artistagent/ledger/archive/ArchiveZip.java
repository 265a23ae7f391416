package io.artistagent.ledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs an export into a single file, which the verifier reads as well as a directory. */
public final class ArchiveZip {

    private ArchiveZip() {}

    /** Writes all files of a finished export as a ZIP archive. Does not close the stream. */
    public static void write(Path export, OutputStream target) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(export)) {
            files = inside.sorted().toList();
        }
        ZipOutputStream zip = new ZipOutputStream(target);
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
