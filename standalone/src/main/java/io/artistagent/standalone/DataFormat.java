package io.artistagent.standalone;

import io.artistagent.processes.PathKind;
import io.artistagent.processes.UnusableData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The format of the data directory and of the tables and events in it: a number in the file {@code format}, which also marks the directory
 * as one of Artist Agent. Any other directory is left untouched, unless it is empty.
 */
final class DataFormat {

    static final String FILE = "format";

    private static final String OURS = "1";
    private static final int MAX_LENGTH = 20;

    /** A directory may have these before the first start: the lock of a start that was killed, and the secrets of {@code scripts/stores}. */
    private static final Set<String> ALLOWED_BEFORE = Set.of(FILE, DataDirectoryLock.FILE, "compose");

    private DataFormat() {}

    /** Throws {@link UnusableData} if the directory is neither new nor holds data in our format; changes nothing. */
    static void require(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        Path file = data.resolve(FILE);
        PathKind.FILE.require(file);
        try {
            String found = found(file);
            if (found.isEmpty()) {
                requireUnused(data);
            } else if (!found.equals(OURS)) {
                throw new UnusableData(
                        "The data in %s has %s, but this version reads format %s: use the version that wrote it, or set another directory with %s."
                                .formatted(data, named(found), OURS, Setting.DATA.variable()));
            }
        } catch (IOException e) {
            throw new UnusableData(
                    "Cannot read the data directory %s: change its permissions, or choose another with %s."
                            .formatted(data, Setting.DATA.variable()));
        }
    }

    /** Marks a new directory as one of Artist Agent. This comes before everything else that is written to it. */
    static void record(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!found(file).equals(OURS)) {
                Files.writeString(file, OURS + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the file " + file, e);
        }
    }

    /** Returns the beginning of the file; empty if there is none, or if a kill has kept it from being written. */
    private static String found(Path file) throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1).strip();
        }
    }

    private static String named(String found) {
        return found.matches("[\\x21-\\x7e]+") ? "format \"" + found + "\"" : "an unknown format";
    }

    private static void requireUnused(Path data) throws IOException {
        if (ALLOWED_BEFORE.containsAll(names(data))) {
            return;
        }
        if (looksLikeOurs(data)) {
            throw new UnusableData(
                    "The file %s is missing or empty. Nothing was changed: restore it from your backup or, if this version wrote the data, create it with the content %s."
                            .formatted(data.resolve(FILE), OURS));
        }
        throw new UnusableData(
                "The directory %s is not empty and was not created by Artist Agent. Nothing was changed: set %s to a new or empty directory."
                        .formatted(data, Setting.DATA.variable()));
    }

    private static Set<String> names(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static boolean looksLikeOurs(Path data) {
        return Files.exists(data.resolve("secrets").resolve("master-key"))
                || Files.exists(data.resolve("postgresql").resolve("PG_VERSION"))
                || Files.exists(data.resolve("logs").resolve("artist-agent.log"));
    }
}
