package io.artistagent.standalone;

import io.artistagent.embedded.UnusableData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The format of the data directory and of the tables and events in it: a number in the file {@code format}. A directory with another
 * format is left untouched.
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
                        "The data in %s has format \"%s\", but this version reads format %d: use the version that wrote it, or set another directory with %s."
                                .formatted(data, found, OURS, Setting.DATA.variable()));
            }
            Files.writeString(file, OURS + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the file " + file, e);
        }
    }
}
