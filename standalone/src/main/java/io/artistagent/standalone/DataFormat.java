package io.artistagent.standalone;

import io.artistagent.embedded.UnusableData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The layout of the data directory and of the tables and events in it, by a number in a file of it. A directory of another format is
 * left untouched.
 */
final class DataFormat {

    private static final int OURS = 1;

    private DataFormat() {}

    static void require(Path data) {
        Path file = data.resolve("format");
        try {
            String found = Files.exists(file) ? Files.readString(file).strip() : Integer.toString(OURS);
            if (!found.equals(Integer.toString(OURS))) {
                throw new UnusableData(
                        "The data in %s has format \"%s\", and this version reads format %d: use the version that wrote it, or another directory with %s."
                                .formatted(data, found, OURS, Setting.DATA.variable()));
            }
            Files.writeString(file, OURS + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be used", e);
        }
    }
}
