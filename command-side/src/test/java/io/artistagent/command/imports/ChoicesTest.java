package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.imports.ImportOffered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A partly unreadable file waits for a choice. */
class ChoicesTest extends ImportsTestBase {

    @Test
    void a_file_with_a_bad_line_waits_for_a_choice() {
        Person.Answer answer =
                alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-04-01,1\nsoon,2\n2022-04-03,x\n"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        JsonNode offered =
                log.payloadsOf(answer.importId(), ImportOffered.class).getFirst();
        assertThat(offered.path("rows").asInt()).isEqualTo(1);
        assertThat(offered.path("problemCount").asInt()).isEqualTo(2);
        assertThat(offered.path("problems").path(1).path("line").asInt()).isEqualTo(4);
        assertThat(offered.path("problems").path(1).path("column").asInt()).isEqualTo(12);

        Person.Answer accepted = alma.chooses("accept", answer);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.consistencyToken()).isNotBlank();
        log.awaitCompletionOf(answer.importId());
        assertThat(log.eventsOf(answer.importId()))
                .containsExactly("ImportOffered", "ImportAccepted", "DailyFiguresImported", "ImportCompleted");
        assertThat(alma.chooses("accept", answer).status()).isEqualTo(412);
        Person.Answer again = alma.posts(answer.location() + "/accept", "If-Match", "\"3\"");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).isEqualTo("/problems/only-a-waiting-import-is-accepted-or-discarded");
    }

    @Test
    void a_choice_requires_the_current_version() {
        Person.Answer answer = alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-08-01,1\nsoon,2\n"));

        assertThat(answer.etag()).isEqualTo("\"0\"");
        for (String choice : List.of("accept", "discard")) {
            assertThat(alma.posts(answer.location() + "/" + choice).status()).isEqualTo(428);
            assertThat(alma.posts(answer.location() + "/" + choice, "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(412);
        }
        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        assertThat(alma.chooses("discard", answer).etag()).isEqualTo("\"1\"");
        assertThat(alma.chooses("accept", answer).status()).isEqualTo(412);
    }

    @Test
    void a_discarded_file_leaves_nothing_and_can_be_uploaded_again() {
        byte[] file = csv("date,listeners\n2022-05-01,1\nsoon,2\n");
        Person.Answer first = alma.uploadsForArtist(artist, "a.csv", file);

        assertThat(alma.chooses("discard", first).status()).isEqualTo(200);

        await().until(() ->
                log.count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + first.importId() + "'")
                        == 0);
        assertThat(log.eventsOf(first.importId())).containsExactly("ImportOffered", "ImportDiscarded");
        Person.Answer second = alma.uploadsForArtist(artist, "a.csv", file);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.location()).isNotEqualTo(first.location());
        alma.chooses("discard", second);
    }

    @Test
    void a_partly_recorded_file_can_be_uploaded_again() {
        byte[] history = csv("""
                [{"ts":"2013-01-01T08:00:00Z","ms_played":200000,"master_metadata_track_name":"x"},
                 {"ts":"soon","ms_played":200000,"master_metadata_track_name":"x"}]""");
        Person.Answer first = alma.uploadsHistory("60.json", history);
        assertThat(first.status()).isEqualTo(202);
        assertThat(alma.uploadsHistory("60.json", history).status())
                .as("while it waits")
                .isEqualTo(200);
        alma.chooses("accept", first);
        log.awaitCompletionOf(first.importId());

        Person.Answer second = alma.uploadsHistory("60.json", history);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.location()).isNotEqualTo(first.location());
        alma.chooses("discard", second);
    }

    @Test
    void only_the_owner_decides_on_an_import() {
        Person.Answer answer = alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-06-01,1\nsoon,2\n"));

        assertThat(bruno.chooses("accept", answer).status()).isEqualTo(404);
        assertThat(bruno.chooses("discard", answer).status()).isEqualTo(404);
        assertThat(alma.posts("/api/v1/imports/" + UUID.randomUUID() + "/accept")
                        .status())
                .isEqualTo(404);
        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        alma.chooses("discard", answer);
    }

    @Test
    void the_sweep_deletes_remains_of_interrupted_uploads() {
        Person.Answer waiting = alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-07-01,1\nsoon,2\n"));
        await().until(() -> log.count("SELECT count(*) FROM command.import_staging") == 1);
        UUID orphan = UUID.randomUUID();
        commandSide
                .database()
                .sql(
                        "INSERT INTO command.import_staging (import_id, owner, staged_at) VALUES (?, gen_random_uuid(), now())")
                .param(orphan)
                .update();
        commandSide
                .database()
                .sql("UPDATE command.import_staging SET staged_at = now() - interval '2 days'")
                .update();

        assertThat(commandSide.part(Staging.class).sweep()).isEqualTo(1);

        alma.chooses("accept", waiting);
        log.awaitCompletionOf(waiting.importId());
    }
}
