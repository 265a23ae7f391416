package io.artistagent.command.artist;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An erased person can no longer act, and their personal data is never on the log's disk in plain text. */
@CommandSideTest
// Aggregates stay in memory, where an erasure must reach them
@TestPropertySource(properties = "artist-agent.log.alone=true")
class ErasedPersonTest {

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    @Test
    void personal_data_is_in_no_file_and_no_dump_of_the_log() throws IOException {
        // The search cannot look into compressed rows
        for (String table : List.of("log.event", "log.snapshot")) {
            database.sql("ALTER TABLE " + table + " ALTER payload SET STORAGE EXTERNAL")
                    .update();
        }
        UUID artist = api.artist("alma", "Plantedstage");
        HttpResponse<String> changed = api.send(
                "alma", "PATCH", "/artists/" + artist, """
                {"bio": "Plantedbio %s", "links": ["https://planted.example.org/"],
                 "contact": {"legalName": "Plantedlegal", "email": "planted@example.org"}}""".formatted("long ".repeat(300)), "If-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        database.sql("CHECKPOINT").update();

        assertThat(events(artist)).isEqualTo(2);
        for (String table : List.of("log.event", "log.snapshot")) {
            assertThat(bytesOf(table)).doesNotContain("lanted");
            assertThat(database.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%lanted%'"
                                    + " OR t::text LIKE '%' || encode('lanted', 'hex') || '%'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(bytesOf("log.event")).as("the search finds stored text").contains("ArtistProfileChanged");
    }

    @Test
    void an_erased_person_is_refused_with_the_reason() {
        UUID artist = api.artist("bruno", "Bruno");
        assertThat(api.send("bruno", "PATCH", "/artists/" + artist, "{\"bio\": \"Songs\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);

        // Another node performs the erasure while this one still caches the key
        assertThat(keys.isErased(owner(artist).value())).isFalse();
        database.sql("INSERT INTO log.erasure (subject) VALUES (?)")
                .param(owner(artist).value())
                .update();
        HttpResponse<String> retired =
                api.send("bruno", "POST", "/artists/" + artist + "/retire", "", "If-Match", "\"1\"");
        assertThat(retired.statusCode()).as("a command without personal data").isEqualTo(409);
        assertThat(retired.body()).contains("/problems/an-erased-person-acts-no-more");

        keys.erase(owner(artist));

        HttpResponse<String> changed =
                api.send("bruno", "PATCH", "/artists/" + artist, "{\"bio\": \"More\"}", "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("/problems/an-erased-person-acts-no-more");
        HttpResponse<String> registered = api.post(
                "bruno", "/artists", "{\"stageName\": \"Again\", \"country\": \"CH\", \"genres\": [\"folk\"]}");
        assertThat(registered.statusCode()).isEqualTo(409);
        assertThat(registered.body()).contains("/problems/an-erased-person-acts-no-more");
        assertThat(events(artist)).isEqualTo(2);
    }

    private PersonId owner(UUID artist) {
        return new PersonId(database.sql("SELECT DISTINCT subject FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.toString())
                .query(UUID.class)
                .single());
    }

    private long events(UUID artist) {
        return database.sql("SELECT count(*) FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.toString())
                .query(Long.class)
                .single();
    }

    /** Reads the files of the table and its TOAST table. */
    private String bytesOf(String table) throws IOException {
        String directory =
                database.sql("SHOW data_directory").query(String.class).single();
        List<String> files = database.sql("SELECT pg_relation_filepath(oid) FROM pg_class WHERE oid = '" + table
                        + "'::regclass" + " OR oid = (SELECT reltoastrelid FROM pg_class WHERE oid = '" + table
                        + "'::regclass)")
                .query(String.class)
                .list();
        List<String> bytes = new ArrayList<>();
        for (String file : files) {
            bytes.add(Files.readString(Path.of(directory, file), StandardCharsets.ISO_8859_1));
        }
        return String.join("", bytes);
    }
}
