package io.artistagent.embedded.postgresql;

import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.Secret;
import io.artistagent.processes.UnusableData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The data directory of a PostgreSQL server: its initialisation, its authentication and its version. */
final class PostgreSqlData {

    /** The major version of the bundled programs. Each major version has its own format on disk. */
    static final String VERSION = "18";

    private static final int MAX_LENGTH = 20;

    private static final String WHO_MAY_SIGN_IN = """
            # Rewritten at every start: connections only over loopback and with a password
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path directory;
    private final Path log;

    PostgreSqlData(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
    }

    /** Initialises the directory if necessary; throws {@link UnusableData} if its contents cannot be used. */
    void prepare(Secret superuser) throws IOException {
        requireUsable();
        if (isNew()) {
            initialise(superuser);
        }
        Files.writeString(directory.resolve("pg_hba.conf"), WHO_MAY_SIGN_IN);
        removeTemporarySetting();
    }

    /** Throws {@link UnusableData} if the directory holds anything but data of this version; changes nothing. */
    void requireUsable() throws IOException {
        if (isNew()) {
            requireNothingElse();
        } else {
            requireOurVersion();
        }
    }

    private boolean isNew() {
        return Files.notExists(version());
    }

    private Path version() {
        return directory.resolve("PG_VERSION");
    }

    private void requireOurVersion() throws IOException {
        String found;
        try (InputStream content = Files.newInputStream(version())) {
            found = new String(content.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1).strip();
        }
        if (!found.matches("[0-9.]+")) {
            throw new UnusableData(
                    "The file %s does not name a version of PostgreSQL: restore the directory from your backup."
                            .formatted(version()));
        }
        if (!found.equals(VERSION)) {
            throw new UnusableData(
                    "The data in %s was written by PostgreSQL %s, but this is PostgreSQL %s: use the version of Artist Agent that wrote it, or set another data directory."
                            .formatted(directory, found, VERSION));
        }
    }

    /** A kill during the deletion of residual data leaves a setting behind that keeps PostgreSQL from recycling its write-ahead log. */
    private void removeTemporarySetting() throws IOException {
        Path settings = directory.resolve("postgresql.auto.conf");
        if (Files.exists(settings)) {
            List<String> lines = Files.readAllLines(settings, StandardCharsets.ISO_8859_1);
            List<String> others = lines.stream()
                    .filter(line -> !line.startsWith(PostgreSqlResidualData.RECYCLE_SETTING))
                    .toList();
            if (others.size() < lines.size()) {
                Path aside = settings.resolveSibling(settings.getFileName() + ".new");
                Files.write(aside, others, StandardCharsets.ISO_8859_1);
                Files.move(aside, settings, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Other files there may be valuable, so they are neither overwritten nor deleted. */
    private void requireNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new UnusableData(
                        "The files in %s are not PostgreSQL data (there is no PG_VERSION). Nothing was changed: restore the directory from your backup, or move the files away if they do not belong there."
                                .formatted(directory));
            }
        }
    }

    /** Initialises a temporary directory and moves it: a kill half way would leave a data directory that never starts again. */
    private void initialise(Secret superuser) throws IOException {
        Path aside = directory.resolveSibling(directory.getFileName() + ".new");
        DataDirectory.delete(aside);
        run(
                PostgreSqlProgram.command(
                        "initdb",
                        List.of(
                                "--auth=scram-sha-256",
                                "--pwfile=" + superuser.file(),
                                "--username=postgres",
                                "--encoding=UTF-8",
                                "--locale=C.UTF-8",
                                "--pgdata=" + aside)),
                "");
        Files.move(aside, directory, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives the superuser this password in single-user mode, which needs access to the directory but no password. */
    void takePassword(Secret superuser) throws IOException {
        run(
                PostgreSqlProgram.command(
                        "postgres",
                        List.of(
                                "--single",
                                "-D",
                                directory.toString(),
                                "-c",
                                "log_min_error_statement=panic",
                                "postgres")),
                "ALTER ROLE postgres PASSWORD '%s'\n".formatted(superuser.text()));
    }

    private void run(List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "cannot prepare the data directory (exit code %d)".formatted(process.exitValue()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the data directory was prepared", e);
        }
    }
}
