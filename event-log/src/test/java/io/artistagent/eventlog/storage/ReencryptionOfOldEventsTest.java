package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.history.BandHistory.ALMA;
import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.PERSONAL_AT_FIRST;
import static io.artistagent.eventlog.history.BandHistory.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.TestStores;
import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.history.LongAgo;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an old event tells in the clear and is personal today is sealed where it lies, by the first version that knows. */
class ReencryptionOfOldEventsTest {

    private LogOfATest log;

    @BeforeEach
    void open() throws SQLException {
        log = LogOfATest.on(TestStores.freshDatabase(), BandHistory.upcasters());
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void what_has_become_personal_is_sealed_and_says_what_it_said() throws Exception {
        new LongAgo(log).sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        new LongAgo(log).inTheClear(FIRST, BandHistory.atFirst());

        seal();

        assertThat(read()).containsExactly(BandHistory.today(), BandHistory.today());
        assertThat(stored()).noneMatch(event -> event.contains("Basel") || event.contains("Boats"));
        assertThat(forms()).containsOnly(TODAY.type() + " 2");
        log.keys().erase(ALMA);
        assertThat(read()).containsExactly(BandHistory.erased(), BandHistory.erased());
    }

    @Test
    void of_who_was_erased_meanwhile_nothing_is_kept() throws Exception {
        new LongAgo(log).sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        new LongAgo(log).inTheClear(FIRST, BandHistory.atFirst());
        log.keys().erase(ALMA);

        seal();

        assertThat(read()).containsExactly(BandHistory.erased(), BandHistory.erased());
        assertThat(stored()).noneMatch(event -> event.contains("Basel") || event.contains("Boats"));
    }

    @Test
    void an_event_that_does_not_say_of_whom_it_tells_stays_as_it_is_and_holds_nobody_up() throws Exception {
        var ofSomebody = BandHistory.atFirst();
        ofSomebody.remove("founder");
        new LongAgo(log).inTheClear(FIRST, ofSomebody);
        new LongAgo(log).inTheClear(FIRST, BandHistory.atFirst());

        seal();

        assertThat(forms()).containsExactlyInAnyOrder(FIRST.type() + " 1", TODAY.type() + " 2");
    }

    @Test
    void the_log_is_looked_through_once_for_what_has_become_personal() throws Exception {
        seal();
        new LongAgo(log).inTheClear(FIRST, BandHistory.atFirst());

        seal();

        assertThat(forms()).containsExactly(FIRST.type() + " 1");
    }

    private void seal() throws InterruptedException {
        try (var past = new Reencryption(log.database(), log.codec())) {
            past.start();
            past.await();
        }
    }

    private List<Object> read() {
        assertThat(log.engine().createHeadToken()).as("everything is settled").isNotNull();
        try (var events = log.engine().readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload).toList();
        }
    }

    private List<String> stored() {
        return log.sql().queryForList("SELECT convert_from(payload, 'UTF8') FROM log.event", String.class);
    }

    private List<String> forms() {
        return log.sql().queryForList("SELECT payload_type || ' ' || payload_revision FROM log.event", String.class);
    }
}
