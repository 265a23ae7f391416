package io.artistagent.standalone;

import io.artistagent.embedded.UnusableData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the data directory is laid out, by a number in a file of it. Format 1, which had no such file and no passwords, is taken over as
 * it lies; a directory that a later version wrote is left untouched.
 */
final class DataFormat {

    private static final int OURS = 2;

    private DataFormat() {}

    static void require(Path data) {
        Path file = data.resolve("format");
        try {
            String found = Files.exists(file) ? Files.readString(file).strip() : Integer.toString(OURS);
            if (!found.matches("[0-9]{1,6}") || Integer.parseInt(found) > OURS) {
                throw new UnusableData(
                        "The data in %s has format \"%s\", and this version knows formats up to %d: use the version that wrote it, or another directory with %s."
                                .formatted(data, found, OURS, Setting.DATA.variable()));
            }
            Files.writeString(file, OURS + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be used", e);
        }
    }
}
