package io.artistagent.eventlog.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first event of a person is found without reading the log. */
class ErasureTracesTest {

    private static final PersonId LATE = new PersonId(UUID.randomUUID());

    private TestLog log;
    private ErasureTraces traces;

    @BeforeEach
    void a_log_with_a_person_who_came_late() throws SQLException {
        log = TestLog.fresh();
        traces = new ErasureTraces(JdbcClient.create(log.database()), log.codec());
        String aggregate = UUID.randomUUID().toString();
        log.engine()
                .appendEvents(IntStream.range(0, 50)
                        .mapToObj(number -> TestLog.event(aggregate, number, new Counted("writer", number)))
                        .toList());
        log.sql().update("UPDATE log.event SET subject = ? WHERE global_index IN (47, 49)", LATE.value());
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void the_first_event_of_a_person_is_found() {
        assertThat(traces.firstIndex(LATE)).hasValue(47);
        assertThat(traces.firstIndex(new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_log_is_not_read_from_its_beginning() {
        String plan = log.transaction().execute(transaction -> {
            // A small table is read as a whole unless that is forbidden
            log.sql().execute("SET LOCAL enable_seqscan = off");
            return String.join(
                    "\n", log.sql().queryForList("EXPLAIN " + ErasureTraces.FIRST_INDEX, String.class, LATE.value()));
        });

        assertThat(plan).contains("Bitmap Index Scan on event_subject").doesNotContain("Seq Scan", "event_pkey");
    }
}
