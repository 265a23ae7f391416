package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.history.BandHistory.ALMA;
import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.PERSONAL_AT_FIRST;
import static io.artistagent.eventlog.history.BandHistory.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.history.BandFounded;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.history.OldEventWriter;
import io.artistagent.eventlog.storage.Reencryption.State;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.node.ObjectNode;

/** An explicit, recorded step seals fields that were found to be personal after events with them were stored. */
class ReencryptionTest {

    private TestLog log;
    private ReencryptedForms forms;
    private Reencryption reencryption;

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh(BandHistory.upcasters());
        forms = new ReencryptedForms(JdbcClient.create(log.sql()), log.codec());
        reencryption = new Reencryption(log.database(), log.codec(), forms, log.highWaterMark());
    }

    @AfterEach
    void close() throws InterruptedException {
        reencryption.close();
        log.close();
    }

    @Test
    void a_field_that_became_personal_is_sealed_and_reads_the_same() throws Exception {
        sealedAtFirst();
        new OldEventWriter(log).inTheClear(FIRST, BandHistory.atFirst());

        assertThat(run()).isEqualTo(new Reencryption.Progress(State.COMPLETE, 2, 2, 2, 0, null));

        assertThat(bands()).containsExactly(BandHistory.today(), BandHistory.today());
        assertThat(stored()).noneMatch(event -> event.contains("Basel") || event.contains("Boats"));
        log.keys().erase(ALMA);
        assertThat(bands()).containsExactly(BandHistory.erased(), BandHistory.erased());
    }

    @Test
    void each_changed_row_is_recorded_with_its_payload_hashes() throws Exception {
        sealedAtFirst();
        String before = hash(1);

        run();

        assertThat(events())
                .filteredOn(EventReencrypted.class::isInstance)
                .containsExactly(new EventReencrypted(1, before, hash(1)));
        assertThat(hash(1)).isNotEqualTo(before);
    }

    @Test
    void re_encryption_keeps_no_personal_data_of_an_erased_person() throws Exception {
        sealedAtFirst();
        new OldEventWriter(log).inTheClear(FIRST, BandHistory.atFirst());
        log.keys().erase(ALMA);

        run();

        assertThat(bands()).containsExactly(BandHistory.erased(), BandHistory.erased());
        assertThat(stored()).noneMatch(event -> event.contains("Basel") || event.contains("Boats"));
    }

    @Test
    void an_erased_person_is_read_as_erased_before_the_re_encryption() {
        sealedAtFirst();
        log.keys().erase(ALMA);

        assertThat(bands()).containsExactly(BandHistory.erased());
    }

    @Test
    void an_event_that_cannot_be_sealed_is_skipped_and_its_form_stays_pending() throws Exception {
        ObjectNode nameless = BandHistory.atFirst();
        nameless.remove("founder");
        new OldEventWriter(log).inTheClear(FIRST, nameless);
        sealedAtFirst();

        assertThat(run()).isEqualTo(new Reencryption.Progress(State.INCOMPLETE, 2, 2, 1, 1, null));

        assertThat(forms.pending()).contains(FIRST);
        assertThat(types()).containsExactly(FIRST.type(), TODAY.type(), EventReencrypted.class.getName());
    }

    @Test
    void forms_are_pending_until_no_event_has_them() throws Exception {
        sealedAtFirst();
        assertThat(forms.pending()).contains(FIRST);

        run();

        assertThat(forms.pending()).isEmpty();
    }

    @Test
    void an_empty_log_has_no_pending_forms() {
        reencryption.warnIfPending();

        assertThat(forms.pending()).isEmpty();
    }

    @Test
    void a_failed_run_can_be_started_again() throws Exception {
        sealedAtFirst();
        log.keys().dropCachedKeys();
        log.sql().execute("ALTER TABLE keys.subject_key RENAME TO away");
        assertThat(run().state()).isEqualTo(State.FAILED);
        assertThat(types()).containsExactly(FIRST.type());
        assertThat(forms.pending()).contains(FIRST);

        log.sql().execute("ALTER TABLE keys.away RENAME TO subject_key");

        // For half a second after a failure, the keys count as unavailable without a query
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> run().state() == State.COMPLETE);
        assertThat(bands()).containsExactly(BandHistory.today());
    }

    @Test
    void a_run_that_ends_with_an_error_is_reported_as_failed_and_can_be_started_again() throws Exception {
        sealedAtFirst();
        AtomicBoolean fails = new AtomicBoolean(true);
        forms = new ReencryptedForms(
                JdbcClient.create(new DelegatingDataSource(log.database()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (fails.get()) {
                            throw new StackOverflowError();
                        }
                        return super.getConnection();
                    }
                }),
                log.codec());
        reencryption = new Reencryption(log.database(), log.codec(), forms, log.highWaterMark());

        assertThat(run())
                .isEqualTo(new Reencryption.Progress(State.FAILED, 0, 1, 0, 0, StackOverflowError.class.getName()));

        fails.set(false);
        assertThat(run().state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        sealedAtFirst();
        run();
        List<String> first = stored();

        assertThat(run()).isEqualTo(new Reencryption.Progress(State.COMPLETE, 2, 2, 0, 0, null));
        assertThat(stored()).isEqualTo(first);
    }

    @Test
    void two_runs_at_once_are_refused() throws Exception {
        try (Connection another = log.database().standalone();
                Statement lock = another.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(hashtextextended('reencryption', 0))");

            assertThat(reencryption.start()).isFalse();
        }
    }

    private void sealedAtFirst() {
        new OldEventWriter(log).sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
    }

    private Reencryption.Progress run() throws Exception {
        assertThat(reencryption.start()).isTrue();
        reencryption.await();
        return reencryption.progress();
    }

    private List<Object> events() {
        assertThat(log.engine().createHeadToken()).as("all events can be read").isNotNull();
        try (Stream<? extends TrackedEventMessage<?>> events = log.engine().readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload).toList();
        }
    }

    private List<Object> bands() {
        return events().stream().filter(BandFounded.class::isInstance).toList();
    }

    private List<String> stored() {
        return log.sql()
                .queryForList(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event ORDER BY global_index", String.class);
    }

    private List<String> types() {
        return log.sql().queryForList("SELECT payload_type FROM log.event ORDER BY global_index", String.class);
    }

    private String hash(long index) throws Exception {
        String payload = log.sql()
                .queryForObject(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event WHERE global_index = ?",
                        String.class,
                        index);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(UTF_8)));
    }
}
