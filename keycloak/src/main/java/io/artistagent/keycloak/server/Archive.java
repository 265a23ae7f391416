package io.artistagent.keycloak.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Keycloak distribution: a ZIP with a single top-level directory. */
final class Archive {

    private Archive() {}

    /** Unpacks the archive into a directory, without the top-level directory. */
    static void unpack(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > 1) {
                    unpack(
                            file,
                            entry,
                            target,
                            target.resolve(name.subpath(1, name.getNameCount())).normalize());
                }
            }
        }
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path target, Path path) throws IOException {
        if (!path.startsWith(target)) {
            throw new IOException("The archive would write outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, path);
        }
    }
}
