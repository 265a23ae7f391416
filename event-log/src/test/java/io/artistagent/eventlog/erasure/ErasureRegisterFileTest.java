package io.artistagent.eventlog.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log and the keys are both restored from before an erasure. */
class ErasureRegisterFileTest {

    private static final PersonId ALMA = new PersonId(UUID.randomUUID());
    private static final PersonId BRUNO = new PersonId(UUID.randomUUID());

    @TempDir
    Path elsewhere;

    private TestLog log;

    @BeforeEach
    void open() throws Exception {
        Files.createFile(file());
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void an_erased_person_stays_erased_after_both_databases_are_restored() throws Exception {
        start(log.keys());
        log.keys().sealing("event", ALMA.value());
        log.keys().sealing("event", BRUNO.value());
        log.sql().execute("CREATE TABLE backup AS SELECT * FROM keys.subject_key");
        log.keys().erase(ALMA);
        restore();

        SubjectKeys restarted = log.anotherNode().keys();
        assertThat(restarted.isErased(ALMA.value())).isFalse();
        start(restarted);

        assertThat(restarted.isErased(ALMA.value())).isTrue();
        assertThat(restarted.erasureOf(ALMA)).get().matches(erasure -> erasure.wasKnown());
        assertThat(restarted.isErased(BRUNO.value())).isFalse();
        assertThat(log.sql().queryForList("SELECT subject FROM log.erasure", UUID.class))
                .containsExactly(ALMA.value());
    }

    @Test
    void startup_adds_missing_erasures_to_the_file() throws Exception {
        log.keys().erase(ALMA);

        start(log.keys());
        start(log.anotherNode().keys());

        assertThat(Files.readAllLines(file())).containsOnlyOnce(ALMA.toString());
    }

    @Test
    void an_incomplete_line_does_not_affect_the_others() throws Exception {
        Files.writeString(file(), "\n" + ALMA + "\n" + BRUNO.toString().substring(0, 9), UTF_8);
        start(log.keys());
        log.keys().erase(BRUNO);

        assertThat(log.keys().isErased(ALMA.value())).isTrue();
        assertThat(Files.readAllLines(file())).containsOnlyOnce(ALMA.toString()).containsOnlyOnce(BRUNO.toString());
    }

    /** The disk may not be mounted, and both registers may have been restored from before an erasure. */
    @Test
    void a_missing_file_prevents_startup_and_is_not_created() throws Exception {
        Files.delete(file());

        assertThatThrownBy(() -> start(log.keys()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("artist-agent.keys.erased")
                .hasMessageContaining(file().toString());
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_disappears_is_not_recreated_and_is_completed_at_the_next_start() throws Exception {
        start(log.keys());
        Files.delete(file());
        log.keys().erase(ALMA);
        assertThat(file()).doesNotExist();

        Files.createFile(file());
        start(log.anotherNode().keys());
        assertThat(Files.readAllLines(file())).containsOnlyOnce(ALMA.toString());
    }

    private void restore() {
        log.sql().execute("TRUNCATE log.erasure, keys.erasure");
        log.sql().execute("INSERT INTO keys.subject_key SELECT * FROM backup ON CONFLICT DO NOTHING");
    }

    private void start(SubjectKeys keys) throws Exception {
        new ErasureRegisterFile(file(), keys, JdbcClient.create(log.database())).start();
    }

    private Path file() {
        return elsewhere.resolve("erased");
    }
}
