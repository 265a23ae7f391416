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
 * Keeps the ids of all who were erased in a file that no backup of the databases brings back to an earlier state. Where log and keys are
 * restored together from before an erasure, both of their registers have forgotten it: it is repeated at the start then.
 */
final class ErasuresElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresElsewhere.class);

    private final Path file;
    private final SubjectKeys keys;
    private final JdbcClient database;
    private final Set<UUID> noted = new HashSet<>();

    ErasuresElsewhere(Path file, SubjectKeys keys, JdbcClient database) {
        this.file = file;
        this.keys = keys;
        this.database = database;
    }

    /**
     * Before anybody reads: repeats what was undone, and notes what is missing here.
     *
     * @throws IllegalStateException where the file is not there: on a disk that is not mounted it would be as good as an empty one, and
     *     whoever was erased would be back without a word
     */
    void start() throws IOException {
        noted.addAll(read());
        var undone = noted.stream()
                .map(PersonId::new)
                .filter(person -> keys.forgotten(person).isEmpty())
                .toList();
        undone.forEach(keys::erase);
        if (!undone.isEmpty()) {
            LOG.warn("{} erasures that a restored backup knew nothing of are repeated", undone.size());
        }
        keys.whenErased(person -> note(person.value()));
        database.sql("SELECT subject FROM log.erasure").query(UUID.class).list().forEach(this::note);
    }

    private List<UUID> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "%s is no file, and artist-agent.keys.erased says that those who were erased are noted there: mount what it lies on,"
                                    .formatted(file)
                            + " or bring it back; only where there never was one, make an empty one.");
        }
        return Files.readAllLines(file).stream()
                .filter(ErasuresElsewhere::isWhole)
                .map(UUID::fromString)
                .toList();
    }

    /** A machine that went down may have left a part of a line; the next start notes that person again. */
    private static boolean isWhole(String line) {
        return line.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /** An erasure does not fail for this: the next start notes what is missing. No file is made where its disk is away. */
    private synchronized void note(UUID person) {
        if (noted.contains(person)) {
            return;
        }
        try {
            Files.write(file, ("\n" + person).getBytes(UTF_8), APPEND, SYNC);
            noted.add(person);
        } catch (IOException full) {
            LOG.error(
                    "An erasure could not be noted outside the databases; the next start tries again",
                    LoggedFailure.of(full));
        }
    }
}
