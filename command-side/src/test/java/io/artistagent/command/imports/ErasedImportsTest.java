package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.domain.imports.ImportFailed;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person is erased while their files wait, are recorded or are uploaded. */
class ErasedImportsTest extends ImportsTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void waiting_rows_are_stored_encrypted_and_recorded_unchanged() {
        Person.Answer waiting = alma.uploadsHistory("history.json", history("Plantedsong"));

        assertThat(staged(waiting.importId())).isEqualTo(1);
        assertThat(log.count("SELECT count(*) FROM command.import_batch b WHERE b::text LIKE '%lanted%'"
                        + " OR convert_from(payload, 'UTF8') LIKE '%lanted%'"))
                .isZero();

        alma.chooses("accept", waiting);
        log.awaitCompletionOf(waiting.importId());
        assertThat(log.payloadsOf(waiting.importId(), PlaysImported.class).toString())
                .contains("Plantedsong");
    }

    @Test
    void a_waiting_file_is_discarded_when_its_owner_is_erased() {
        Person olaf = new Person("olaf", commandSide.address());
        Person.Answer waiting = olaf.uploadsHistory("history.json", history("A song"));
        Person.Answer others = alma.uploadsHistory("other.json", history("Another song"));

        erase(ownerOf(waiting.importId()));

        await().atMost(PATIENCE).until(() -> leftOf(waiting.importId()) == 0);
        assertThat(log.eventsOf(waiting.importId())).containsExactly("ImportOffered", "ImportDiscarded");
        assertThat(staged(others.importId())).as("other people's rows").isEqualTo(1);
        assertThat(olaf.uploadsHistory("again.json", history("A song")).type())
                .isEqualTo("/problems/an-erased-person-acts-no-more");
        assertThat(log.count("SELECT count(*) FROM command.import_staging WHERE owner <> '" + ownerOf(others.importId())
                        + "'"))
                .isZero();
    }

    @Test
    void an_import_fails_if_its_owner_is_erased_during_recording() {
        Person.Answer waiting = bruno.uploadsHistory("history.json", history("A song"));
        UUID person = ownerOf(waiting.importId());
        new TransactionTemplate(commandSide.part(PlatformTransactionManager.class)).executeWithoutResult(held -> {
            commandSide
                    .database()
                    .sql("LOCK TABLE command.import_batch IN ACCESS EXCLUSIVE MODE")
                    .update();
            assertThat(bruno.chooses("accept", waiting).status()).isEqualTo(200);
            Thread.ofVirtual().start(() -> erase(person));
            await().atMost(PATIENCE)
                    .until(() -> commandSide
                            .part(SubjectKeys.class)
                            .erasureOf(new PersonId(person))
                            .isPresent());
        });

        await().atMost(PATIENCE).until(() -> log.eventsOf(waiting.importId()).contains("ImportFailed"));
        assertThat(log.payloadsOf(waiting.importId(), ImportFailed.class)
                        .getFirst()
                        .path("rule")
                        .asString())
                .isEqualTo("an-erased-person-acts-no-more");
        await().atMost(PATIENCE).until(() -> leftOf(waiting.importId()) == 0);
    }

    @Test
    void rows_staged_without_encryption_are_recorded() {
        Person lena = new Person("lena", commandSide.address());
        Person.Answer waiting = lena.uploadsHistory("history.json", history("A song"));
        commandSide
                .database()
                .sql("UPDATE command.import_batch SET sealed = false, payload = convert_to(:rows, 'UTF8')"
                        + " WHERE import_id = :id")
                .param(
                        "rows",
                        "[{\"endedAt\":\"2024-01-01T00:00:00Z\",\"msPlayed\":31000,\"title\":\"A song\",\"occurrence\":1}]")
                .param("id", waiting.importId())
                .update();

        lena.chooses("accept", waiting);

        log.awaitCompletionOf(waiting.importId());
    }

    /** Counts what is left of an import besides its events: rows and the recording task. */
    private long leftOf(UUID importId) {
        return log.count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + importId + "'")
                + staged(importId)
                + log.count("SELECT count(*) FROM command.scheduled_tasks WHERE task_instance = '" + importId + "'");
    }

    private long staged(UUID importId) {
        return log.count("SELECT count(*) FROM command.import_batch WHERE import_id = '" + importId + "'");
    }

    private UUID ownerOf(UUID importId) {
        return commandSide
                .database()
                .sql("SELECT owner FROM command.import_staging WHERE import_id = ?")
                .param(importId)
                .query(UUID.class)
                .single();
    }

    private void erase(UUID person) {
        commandSide.part(CommandGateway.class).sendAndWait(new ErasePerson(new PersonId(person)));
    }

    /** Contains one unreadable record, so that the other waits for a choice. */
    private static byte[] history(String title) {
        return """
                [{"ts":"soon","ms_played":1},
                 {"ts":"2024-01-01T00:00:00Z","ms_played":31000,"master_metadata_track_name":"%s"}]""".formatted(title).getBytes(StandardCharsets.UTF_8);
    }
}
