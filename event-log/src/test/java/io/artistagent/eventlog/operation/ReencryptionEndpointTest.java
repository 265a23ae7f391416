package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.operation.ProjectionsEndpointTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.storage.ReencryptedForms;
import io.artistagent.eventlog.storage.Reencryption;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator starts the re-encryption of the log. */
class ReencryptionEndpointTest {

    private TestLog log;
    private Reencryption reencryption;
    private ReencryptionEndpoint endpoint;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh(BandHistory.upcasters());
        reencryption = new Reencryption(
                log.database(),
                log.codec(),
                new ReencryptedForms(JdbcClient.create(log.sql()), log.codec()),
                log.highWaterMark());
        endpoint = new ReencryptionEndpoint(reencryption);
    }

    @AfterEach
    void close() throws Exception {
        reencryption.close();
        log.close();
    }

    @Test
    void a_run_that_was_started_is_shown_with_the_address_of_its_progress() {
        assertThat(endpoint.show().progress().state()).isEqualTo(Reencryption.State.NONE);

        Accepted<ReencryptionEndpoint.View> started = endpoint.start();

        assertThat(started.path()).isEqualTo("/reencryption");
        assertThat(started.work().progress().state()).isIn(Reencryption.State.RUNNING, Reencryption.State.COMPLETE);
    }

    @Test
    void a_second_run_is_refused_while_another_process_has_one() throws Exception {
        try (Connection another = log.database().standalone();
                Statement lock = another.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(hashtextextended('reencryption', 0))");

            assertRefused(endpoint::start, OperationProblem.ALREADY_REENCRYPTING);
            assertThat(endpoint.show().progress().state()).isEqualTo(Reencryption.State.NONE);
        }
    }
}
