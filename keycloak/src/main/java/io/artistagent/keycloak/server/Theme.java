package io.artistagent.keycloak.server;

import io.artistagent.processes.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies the theme of Keycloak's own pages to the server's theme directory. A new theme does not need a new build of the server. */
final class Theme {

    private static final String FILES = "/theme";

    private Theme() {}

    /** Replaces the directory, so that each version has its own theme. */
    static void copyTo(Path themes) throws IOException {
        if (Files.isSymbolicLink(themes)) {
            Files.delete(themes);
        }
        DataDirectory.delete(themes);
        URL files = Theme.class.getResource(FILES);
        if (files == null) {
            throw new IOException("the theme is missing");
        }
        try {
            URI place = files.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath(FILES), themes);
                }
            } else {
                copy(Path.of(place), themes);
            }
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }
}
