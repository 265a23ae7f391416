package io.artistagent.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the pages. */
public final class Sources {

    public static final Path TEMPLATES = Path.of("src/main/jte");
    public static final Path ASSETS = Path.of("src/main/resources/io/artistagent/web/assets");
    public static final Path JAVA = Path.of("src/main/java");
    public static final Path FEATURES = Path.of("src/main/resources/io/artistagent/web");

    private Sources() {}

    public static List<Path> below(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
