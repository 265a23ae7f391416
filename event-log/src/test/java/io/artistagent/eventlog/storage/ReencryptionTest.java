package io.artistagent.eventlog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.embedded.TestStores;
import io.artistagent.eventlog.LogOfATest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that were stored before there were keys are sealed where they lie. */
class ReencryptionTest {

    private static final PersonId ALMA = new PersonId(UUID.randomUUID());
    private static final PersonId BRUNO = new PersonId(UUID.randomUUID());
    private static final CollaborationId ID = new CollaborationId(UUID.randomUUID());

    private LogOfATest log;

    @BeforeEach
    void open() throws SQLException {
        log = LogOfATest.on(TestStores.freshDatabase());
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void the_past_is_sealed_and_says_what_it_said() throws Exception {
        var events = IntStream.range(0, 450)
                .mapToObj(number -> number % 3 == 0 ? new CollaborationExpired(ID) : comment(ALMA, "Said " + number))
                .toList();
        inTheClear(events);

        seal();

        assertThat(read()).isEqualTo(events);
        assertThat(count("subject IS NULL")).isEqualTo(150);
        assertThat(count("convert_from(payload, 'UTF8') LIKE '%Said%'")).isZero();
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.clear_past", Long.class))
                .isZero();
    }

    @Test
    void of_who_was_erased_meanwhile_nothing_is_kept() throws Exception {
        inTheClear(List.of(comment(ALMA, "Said"), comment(BRUNO, "Heard")));
        log.keys().erase(ALMA);

        seal();

        assertThat(read())
                .extracting(event -> ((CollaborationCommented) event).text())
                .containsExactly(Personal.erased(), Personal.of(new Message("Heard")));
        assertThat(count("convert_from(payload, 'UTF8') LIKE '%Said%'")).isZero();
    }

    @Test
    void who_was_erased_is_read_as_erased_before_the_past_is_sealed() {
        inTheClear(List.of(comment(ALMA, "Said"), comment(BRUNO, "Heard")));
        log.keys().erase(ALMA);

        assertThat(read())
                .extracting(event -> ((CollaborationCommented) event).text())
                .containsExactly(Personal.erased(), Personal.of(new Message("Heard")));
    }

    @Test
    void what_was_stopped_half_way_goes_on() throws Exception {
        var events = List.<Object>of(comment(ALMA, "Said"), comment(ALMA, "Heard"));
        inTheClear(events);
        log.sql().update("UPDATE log.clear_past SET sealed = 1");

        seal();

        assertThat(count("subject IS NULL")).isEqualTo(1);
        assertThat(read()).isEqualTo(events);
    }

    private void seal() throws InterruptedException {
        try (var past = new Reencryption(log.database(), log.codec())) {
            past.start();
            past.await();
        }
    }

    /** As an earlier version stored them. */
    private void inTheClear(List<? extends Object> events) {
        Serializer serializer = LogOfATest.serializer();
        for (var event : events) {
            log.engine().appendEvents(LogOfATest.event(UUID.randomUUID().toString(), 0, event));
            log.sql()
                    .update(
                            "UPDATE log.event SET subject = NULL, payload = ?"
                                    + " WHERE global_index = (SELECT max(global_index) FROM log.event)",
                            serializer.serialize(event, byte[].class).getData());
        }
        log.sql().update("INSERT INTO log.clear_past (last_index) SELECT max(global_index) FROM log.event");
    }

    private List<Object> read() {
        assertThat(log.engine().createHeadToken()).as("everything is settled").isNotNull();
        try (var events = log.engine().readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload).toList();
        }
    }

    private long count(String condition) {
        return log.sql().queryForObject("SELECT count(*) FROM log.event WHERE " + condition, Long.class);
    }

    private static CollaborationCommented comment(PersonId author, String text) {
        return new CollaborationCommented(
                ID,
                new CommentId(UUID.randomUUID()),
                new ArtistId(UUID.randomUUID()),
                author,
                Personal.of(new Message(text)));
    }
}
