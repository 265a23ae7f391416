package io.artistagent.query.audit.export;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An export that fails is tried again after growing pauses, and at any time on request. */
class FailedExportsTest extends QuerySideTest {

    @Autowired
    private ExportTable table;

    @Autowired
    private JdbcClient database;

    private final UUID id = UUID.randomUUID();
    private final UUID process = UUID.randomUUID();

    @BeforeEach
    void the_log_has_an_event() {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, new PersonId(UUID.randomUUID()), "Zoe Private", "pop"))
                .settle();
    }

    @AfterEach
    void delete_the_export() {
        database.sql("DELETE FROM export.job WHERE id = ?").param(id).update();
    }

    private void insert(String state, int attempts) {
        database.sql(
                        "INSERT INTO export.job (id, period_from, period_to, window_seconds, total, state, attempts, claim,"
                                + " claimed_until, finished_at) VALUES (?, '2025-06-01Z', '2025-06-02Z', 43200, 2, ?, ?, ?,"
                                + " clock_timestamp() + interval '10 minutes', CASE ? WHEN 'RUNNING' THEN NULL ELSE clock_timestamp() END)")
                .params(id, state, attempts, process, state)
                .update();
    }

    /** The next attempt, by the same process. */
    private void claim() {
        database.sql(
                        "UPDATE export.job SET claim = ?, claimed_until = clock_timestamp() + interval '10 minutes' WHERE id = ?")
                .params(process, id)
                .update();
    }

    private void attempts(int made) {
        database.sql("UPDATE export.job SET attempts = ? WHERE id = ?")
                .params(made, id)
                .update();
    }

    private int attempts() {
        return database.sql("SELECT attempts FROM export.job WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Duration pause() {
        return Duration.ofSeconds(
                database.sql("SELECT extract(epoch FROM claimed_until - clock_timestamp())::bigint FROM export.job"
                                + " WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single());
    }

    private Export export() {
        return table.find(id).orElseThrow();
    }

    @Test
    void the_pause_before_the_next_attempt_grows_to_an_hour() {
        insert("RUNNING", 4);
        table.failed(id, process, "The disk is full.");
        assertThat(pause()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        claim();
        attempts(18);

        table.failed(id, process, "The disk is full.");

        assertThat(pause()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(export().state()).isEqualTo(Export.State.RUNNING);
        claim();
        table.failed(id, process, "The disk is full.");
        assertThat(export().state()).isEqualTo(Export.State.FAILED);
        assertThat(export().problem()).isEqualTo("The disk is full.");
    }

    @Test
    void failures_no_longer_count_once_another_window_is_complete() {
        insert("RUNNING", 0);
        table.progress(id, process, 1);
        attempts(6);
        table.failed(id, process, "The disk is full.");
        claim();

        table.progress(id, process, 1);
        assertThat(export().problem()).as("the window was complete before").isEqualTo("The disk is full.");
        assertThat(attempts()).isEqualTo(7);

        table.progress(id, process, 2);
        assertThat(export().problem()).isNull();
        assertThat(attempts()).isZero();
    }

    @Test
    void a_failed_export_goes_on_when_an_officer_says_so() {
        insert("FAILED", 20);

        assertThat(retried()).hasStatus(202);

        await().atMost(Duration.ofSeconds(60)).until(() -> export().state() == Export.State.DONE);
        assertThat(retried()).hasStatus(409);
    }

    @Test
    void an_export_that_waits_for_its_next_attempt_need_not_wait() {
        insert("RUNNING", 15);
        table.failed(id, process, "The disk is full.");

        assertThat(retried()).hasStatus(202);

        await().atMost(Duration.ofSeconds(60)).until(() -> export().state() == Export.State.DONE);
    }

    @Test
    void an_export_on_which_a_process_works_is_left_to_it() {
        insert("RUNNING", 0);

        assertThat(retried()).hasStatus(202);

        assertThat(table.renew(id, process)).as("the claim").isTrue();
    }

    @Test
    void a_process_without_the_claim_does_not_complete_an_export() {
        insert("RUNNING", 0);

        assertThat(table.complete(id, UUID.randomUUID())).isFalse();
        assertThat(export().state()).isEqualTo(Export.State.RUNNING);
        assertThat(table.complete(id, process)).isTrue();
    }

    private MvcTestResult retried() {
        return apiClient.post("clara", "/audit/exports/" + id + "/retry", "");
    }
}
