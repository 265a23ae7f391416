package io.artistagent.ledger.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs an export into a single file, which the verifier reads as well as a directory. */
public final class ArchiveZip {

    private ArchiveZip() {}

    /**
     * Writes all files of a finished export as a ZIP archive. Does not close the stream. The files are compressed or hashes, so they are not
     * compressed again.
     */
    public static void write(Path export, OutputStream target) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(export)) {
            files = inside.filter(ArchiveZip::isOfTheExport).sorted().toList();
        }
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** An attempt that was interrupted, and woke after another one had finished the export, may have left parts of files. */
    private static boolean isOfTheExport(Path file) {
        String name = file.getFileName().toString();
        return name.equals(Manifest.FILE)
                || name.equals(Manifest.SIGNED_FILE)
                || FileName.find(name).isPresent();
    }
}
