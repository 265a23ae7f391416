package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import io.artistagent.testkit.logs.LogLines;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If a command fails because of an unreadable event, the log file names the event. */
class UnreadableAggregatesTest {

    private static final PersonId ALMA = new PersonId(UUID.randomUUID());
    private static final String SECRET = "Meet me at the old harbour";

    private final CollaborationId collaboration = new CollaborationId(UUID.randomUUID());
    private TestLog log;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        log.engine()
                .appendEvents(List.of(event(
                        collaboration.toString(),
                        0,
                        new CollaborationCommented(
                                collaboration,
                                new CommentId(UUID.randomUUID()),
                                new ArtistId(UUID.randomUUID()),
                                ALMA,
                                Personal.of(new Message(SECRET))))));
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = 'damaged'",
                "payload = substring(payload, 1, 30)",
                "payload_revision = '99'",
                "payload_type = 'com.example.Gone'"
            })
    void an_unreadable_event_is_logged_by_position_without_its_content(String damage) {
        log.sql().update("UPDATE log.event SET " + damage);

        assertThat(linesOfALoad(RuntimeException.class)).contains("Event 1 (" + collaboration + "/0");
    }

    @Test
    void a_missing_key_is_logged_by_position_without_the_person() {
        log.sql().update("DELETE FROM keys.subject_key");
        log.keys().dropCachedKeys();

        assertThat(linesOfALoad(SubjectKeyMissing.class))
                .contains("Event 1 (" + collaboration + "/0", "Keys that are missing");
    }

    private String linesOfALoad(Class<? extends Throwable> failure) {
        try (LogLines lines = LogLines.of(PostgreSqlEventStorageEngine.class)) {
            assertThatThrownBy(() -> log.engine()
                            .readEvents(collaboration.toString(), 0)
                            .asStream()
                            .forEach(event -> {}))
                    .isInstanceOf(failure);
            assertThat(lines.all()).hasSize(1);
            return assertThat(lines.all().getFirst())
                    .doesNotContain(SECRET, ALMA.toString())
                    .actual();
        }
    }
}
