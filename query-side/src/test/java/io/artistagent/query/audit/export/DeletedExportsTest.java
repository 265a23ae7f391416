package io.artistagent.query.audit.export;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.query.QuerySideTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports do not stay on the server for ever. */
class DeletedExportsTest extends QuerySideTest {

    private static final String PERIOD = "{\"from\": \"2025-06-01T00:00:00Z\", \"to\": \"2025-06-02T00:00:00Z\"}";

    @Autowired
    private ExportRetention retention;

    @Autowired
    private ExportSettings settings;

    @Autowired
    private ExportTable table;

    @Autowired
    private RetentionLog rules;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void the_log_has_an_event() {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, new PersonId(UUID.randomUUID()), "Zoe Private", "pop"))
                .settle();
    }

    private UUID done() {
        UUID id = UUID.fromString(apiClient
                .json(apiClient.post("clara", "/audit/exports", PERIOD))
                .path("id")
                .asString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> table.find(id).orElseThrow().state() == Export.State.DONE);
        assertThat(settings.directoryOf(id)).isNotEmptyDirectory();
        return id;
    }

    @Test
    void an_officer_deletes_an_export_with_its_files() {
        UUID id = done();

        assertThat(apiClient.delete("clara", "/audit/exports/{id}", id)).hasStatus(204);

        assertThat(settings.directoryOf(id)).doesNotExist();
        assertThat(apiClient.get("clara", "/audit/exports/{id}", id)).hasStatus(404);
        assertThat(apiClient.delete("clara", "/audit/exports/{id}", id)).hasStatus(404);
    }

    @Test
    void an_export_on_which_a_process_works_is_not_deleted() {
        UUID id = UUID.randomUUID();
        database.sql(
                        "INSERT INTO export.job (id, period_from, period_to, window_seconds, total, claim, claimed_until)"
                                + " VALUES (?, '2025-06-01Z', '2025-06-02Z', 86400, 1, ?, clock_timestamp() + interval '10 minutes')")
                .params(id, UUID.randomUUID())
                .update();

        assertThat(apiClient.delete("clara", "/audit/exports/{id}", id)).hasStatus(409);

        database.sql("UPDATE export.job SET claim = NULL WHERE id = ?")
                .param(id)
                .update();
        assertThat(apiClient.delete("clara", "/audit/exports/{id}", id)).hasStatus(204);
    }

    @Test
    void an_export_is_deleted_thirty_days_after_it_ended() {
        UUID old = done();
        UUID young = done();
        ended(old, "30 days 1 minute");
        ended(young, "29 days 23 hours");

        assertThat(retention.deleteOld()).isEqualTo(1);

        assertThat(settings.directoryOf(old)).doesNotExist();
        assertThat(table.find(old)).isEmpty();
        assertThat(settings.directoryOf(young)).isNotEmptyDirectory();
        assertThat(table.find(young)).isPresent();
    }

    @Test
    void the_register_names_the_rule() {
        assertThat(rules.all())
                .filteredOn(state -> state.rule().name().equals("exports"))
                .singleElement()
                .satisfies(state -> assertThat(state.rule().kept()).isEqualTo("30 days after they ended"));
    }

    private void ended(UUID id, String ago) {
        database.sql("UPDATE export.job SET finished_at = clock_timestamp() - ?::interval WHERE id = ?")
                .params(ago, id)
                .update();
    }
}
