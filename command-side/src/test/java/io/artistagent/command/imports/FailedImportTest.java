package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.imports.ImportFailed;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An import that breaks a rule fails, names the rule, and releases its file. */
class FailedImportTest extends ImportsTestBase {

    private static final byte[] FILE = csv("date,listeners\n2022-04-01,1\nsoon,2\n");

    private UUID retiring;
    private Person.Answer waiting;

    @BeforeEach
    void aFileWaits() {
        retiring = alma.registersAnArtist();
        waiting = alma.uploadsForArtist(retiring, "a.csv", FILE);
        assertThat(waiting.status()).isEqualTo(202);
    }

    @Test
    void an_import_with_lost_rows_fails() {
        commandSide
                .database()
                .sql("DELETE FROM command.import_batch WHERE import_id = ?")
                .param(waiting.importId())
                .update();

        alma.chooses("accept", waiting);

        hasFailed(
                "only-a-fully-recorded-import-is-completed",
                "Some rows of the file were lost before they could be imported. Upload the file again.");
        assertThat(alma.uploadsForArtist(retiring, "a.csv", FILE).status())
                .as("the file can be uploaded again")
                .isEqualTo(202);
    }

    @Test
    void an_import_fails_if_its_artist_retires_before_it_starts() {
        new TransactionTemplate(commandSide.part(PlatformTransactionManager.class)).executeWithoutResult(held -> {
            commandSide
                    .database()
                    .sql("LOCK TABLE command.import_batch IN ACCESS EXCLUSIVE MODE")
                    .update();
            assertThat(alma.chooses("accept", waiting).status()).isEqualTo(200);
            retire();
        });

        hasFailed("only-an-active-artist-acts", "This artist is retired, so nothing can be added or changed.");
    }

    @Test
    void a_retired_artist_cannot_import() {
        retire();
        long imports = log.imports();

        Person.Answer offered = alma.uploadsForArtist(retiring, "b.csv", audience("2022-01-01", 3));
        assertThat(offered.status()).isEqualTo(409);
        assertThat(offered.type()).isEqualTo("/problems/only-an-active-artist-acts");
        Person.Answer accepted = alma.chooses("accept", waiting);
        assertThat(accepted.status()).isEqualTo(409);
        assertThat(accepted.type()).isEqualTo("/problems/only-an-active-artist-acts");
        assertThat(log.imports()).isEqualTo(imports);
        assertThat(alma.chooses("discard", waiting).status()).isEqualTo(200);
    }

    private void retire() {
        Person.Answer retired = alma.posts("/api/v1/artists/" + retiring + "/retire", "If-Match", "\"0\"");
        assertThat(retired.status()).isEqualTo(200);
    }

    private void hasFailed(String rule, String detail) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.eventsOf(waiting.importId()).contains("ImportFailed"));
        assertThat(log.eventsOf(waiting.importId())).containsExactly("ImportOffered", "ImportAccepted", "ImportFailed");
        JsonNode failed = log.payloadsOf(waiting.importId(), ImportFailed.class).getFirst();
        assertThat(failed.path("rule").asString()).isEqualTo(rule);
        assertThat(failed.path("detail").asString()).isEqualTo(detail);
        await().until(() ->
                log.count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + waiting.importId() + "'")
                        == 0);
        await().until(() -> log.count("SELECT count(*) FROM command.scheduled_tasks WHERE task_instance = '"
                        + waiting.importId() + "'")
                == 0);
    }
}
