package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upload repeated with its idempotency key gets the first answer, regardless of the import's state. */
class RepeatedUploadsTest extends ImportsTestBase {

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void a_repeat_gets_the_first_response_again() {
        byte[] file = csv("date,listeners\n2022-01-01,1\nsoon,2\n");
        Person.Answer first = upload(key, file);
        alma.chooses("discard", first);
        long imports = log.imports();

        Person.Answer again = upload(key, file);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again).isEqualTo(first);
        assertThat(log.imports()).isEqualTo(imports);
        assertThat(orphans()).isZero();
    }

    @Test
    void the_response_that_a_file_is_already_imported_is_repeated_too() {
        byte[] file = audience("2022-02-01", 3);
        Person.Answer first = upload(key, file);
        Person.Answer second = upload(key + "-2", file);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(upload(key + "-2", file)).isEqualTo(second);
        assertThat(upload(key + "-2", audience("2022-02-02", 3)).status()).isEqualTo(422);
    }

    @Test
    void a_key_covers_the_file_its_fields_and_the_endpoint() {
        byte[] songs = csv("song,streams\nOne,1\n");
        String path = "/api/v1/artists/" + artist + "/imports";
        assertThat(alma.uploadsWithKey(key, path, "from", "2024-05-01", "to", "2024-05-28", "s.csv", songs)
                        .status())
                .isEqualTo(202);
        long imports = log.imports();

        for (Person.Answer other : new Person.Answer[] {
            upload(key, audience("2022-03-01", 3)),
            alma.uploadsWithKey(key, path, "from", "2024-05-02", "to", "2024-05-28", "s.csv", songs),
            alma.uploadsWithKey(key, "/api/v1/me/imports", "h.json", csv("""
                    [{"ts":"2024-05-30T10:00:00Z","ms_played":30000,"master_metadata_track_name":"x"}]"""))
        }) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.type()).isEqualTo("/problems/idempotency-key-reused");
        }
        assertThat(log.imports()).isEqualTo(imports);
        assertThat(orphans()).isZero();
    }

    @Test
    void a_refused_upload_leaves_its_key_free() {
        assertThat(upload(key, csv("date,listeners\nsoon,1\n")).status()).isEqualTo(422);
        assertThat(upload(key, audience("2022-04-01", 3)).status()).isEqualTo(202);
    }

    @Test
    void an_invalid_key_is_refused() {
        Person.Answer answer = upload("short", audience("2022-05-01", 3));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("/problems/idempotency-key");
    }

    @Test
    void concurrent_repeats_of_an_upload_are_one_import() throws Exception {
        byte[] file = audience("2022-06-01", 40);
        List<Future<Person.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> upload(key, file)));
            }
        }

        Person.Answer first = upload(key, file);
        assertThat(first.status()).isEqualTo(202);
        for (Future<Person.Answer> answer : answers) {
            assertThat(answer.get().status()).isIn(202, 409);
            assertThat(answer.get().location()).isIn(first.location(), "");
        }
        log.awaitCompletionOf(first.importId());
    }

    private Person.Answer upload(String key, byte[] file) {
        return alma.uploadsWithKey(key, "/api/v1/artists/" + artist + "/imports", "a.csv", file);
    }

    /** Counts staged files that were never offered. */
    private long orphans() {
        return log.count("SELECT count(*) FROM command.import_staging s WHERE NOT EXISTS"
                + " (SELECT FROM log.event e WHERE e.aggregate_identifier = s.import_id::text)");
    }
}
