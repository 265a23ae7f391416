package io.artistagent.eventlog.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.Personal;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.eventlog.TestLog;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class with personal fields but without a data subject is refused, not stored in the clear. */
class NothingInTheClearTest {

    private TestLog log;

    @Revision("1")
    record Whispered(Personal<Message> text) {}

    /** Like an aggregate with snapshots. */
    record Whisperer(String id, List<Personal<Message>> texts) {}

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void an_event_without_a_data_subject_is_refused() {
        assertThatThrownBy(() -> log.engine().appendEvents(event(new Whispered(Personal.of(new Message("Secret"))))))
                .rootCause()
                .hasMessageContaining("in the clear")
                .hasMessageNotContaining("Secret");
    }

    @Test
    void a_snapshot_without_a_data_subject_is_refused() {
        Whisperer aggregate = new Whisperer("any", List.of(Personal.of(new Message("Secret"))));

        assertThatThrownBy(() -> log.codec().encodeSnapshot(event(aggregate)))
                .rootCause()
                .hasMessageContaining("in the clear")
                .hasMessageNotContaining("Secret");
    }

    private static DomainEventMessage<?> event(Object payload) {
        return TestLog.event(UUID.randomUUID().toString(), 0, payload);
    }
}
