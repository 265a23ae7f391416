package io.artistagent.eventlog.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.SYNC;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the ids of all erased persons in a file that no database restore overwrites. If the log and the keys are both restored from before
 * an erasure, both registers have lost it; the next start then repeats it.
 */
final class ErasureRegisterFile {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRegisterFile.class);

    private final Path file;
    private final SubjectKeys keys;
    private final JdbcClient database;
    private final Set<UUID> noted = new HashSet<>();

    ErasureRegisterFile(Path file, SubjectKeys keys, JdbcClient database) {
        this.file = file;
        this.keys = keys;
        this.database = database;
    }

    /**
     * Repeats lost erasures and adds missing ones to the file, before anything is read.
     *
     * @throws IllegalStateException if the file does not exist: its disk may not be mounted, and an empty list would silently bring back
     *     erased persons
     */
    void start() throws IOException {
        noted.addAll(read());
        List<PersonId> undone = noted.stream()
                .map(PersonId::new)
                .filter(person -> keys.erasureOf(person).isEmpty())
                .toList();
        undone.forEach(keys::erase);
        if (!undone.isEmpty()) {
            LOG.warn("Repeated {} erasures that were missing after a restore", undone.size());
        }
        keys.whenErased(person -> note(person.value()));
        database.sql("SELECT subject FROM log.erasure").query(UUID.class).list().forEach(this::note);
    }

    private List<UUID> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "Cannot read the list of erased persons: %s (artist-agent.keys.erased) is not a file. Mount its disk or restore it."
                                    .formatted(file)
                            + " Create an empty file only if there never was one.");
        }
        return Files.readAllLines(file).stream()
                .filter(ErasureRegisterFile::isWhole)
                .map(UUID::fromString)
                .toList();
    }

    /** A crash may leave an incomplete line; the next start adds that person again. */
    private static boolean isWhole(String line) {
        return line.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /** A failure here does not fail the erasure: the next start adds it. The file is never created, as its disk may not be mounted. */
    private synchronized void note(UUID person) {
        if (noted.contains(person)) {
            return;
        }
        try {
            Files.write(file, ("\n" + person).getBytes(UTF_8), APPEND, SYNC);
            noted.add(person);
        } catch (IOException full) {
            LOG.error(
                    "Cannot add an erasure to the list outside the databases; the next start tries again",
                    LoggedFailure.of(full));
        }
    }
}
