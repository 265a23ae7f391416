package io.artistagent.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A compliance officer erases a person. */
@CommandSideTest
@TestPropertySource(properties = "artist-agent.log.alone=true")
class ErasureCommandsTest {

    private static final String ERASURES = "/audit/erasures";

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private UnpublishedErasures unpublished;

    @Autowired
    private Api api;

    @Test
    void an_erased_person_can_no_longer_act_and_others_can() {
        UUID artist = api.artist("lena", "Lena");
        UUID other = api.artist("alma", "Alma");

        HttpResponse<String> erased = erase("clara", owner(artist));

        assertThat(erased.statusCode()).isEqualTo(201);
        assertThat(erased.body()).contains(owner(artist).toString(), "\"known\":true");
        assertThat(Api.id(erased)).isEqualTo(owner(artist));
        assertThat(Api.header(erased, "ETag")).isEqualTo("\"0\"");
        assertThat(Api.header(erased, "Consistency-Token")).isNotBlank();
        long events = events();
        assertThat(List.of(
                        change("lena", artist),
                        // A command without personal data would need no key, but its event could never be erased
                        api.post(
                                "lena",
                                "/artists/" + artist + "/releases",
                                "{\"title\": \"Lena, back\", \"kind\": \"SINGLE\", \"releaseDate\": \"2026-11-06\"}"),
                        api.send("lena", "POST", "/artists/" + artist + "/retire", "", "If-Match", "\"0\""),
                        api.send("lena", "PUT", "/artists/" + artist + "/blocks/" + other, "")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("/problems/an-erased-person-acts-no-more");
                });
        assertThat(events()).isEqualTo(events);
        assertThat(change("alma", other).statusCode()).isEqualTo(200);
        assertThat(database.sql("SELECT count(*) FROM keys.subject_key WHERE subject = ?")
                        .param(owner(artist))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_repeated_request_answers_that_the_person_is_erased() {
        UUID unknownPerson = UUID.randomUUID();
        HttpResponse<String> first = erase("clara", unknownPerson);
        HttpResponse<String> again = erase("clara", unknownPerson);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Api.header(again, "Location")).isEqualTo(Api.header(first, "Location"));
        assertThat(Api.header(again, "Consistency-Token")).isNotBlank();
        assertThat(erasures(unknownPerson)).isEqualTo(1);
    }

    @Test
    void a_mistyped_id_is_reported_as_unknown() {
        assertThat(erase("clara", UUID.randomUUID()).body()).contains("\"known\":false");
    }

    @Test
    void concurrent_requests_erase_once() throws Exception {
        UUID unknownPerson = UUID.randomUUID();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> asking = IntStream.range(0, 10)
                    .mapToObj(number -> (Callable<HttpResponse<String>>) () -> erase("clara", unknownPerson))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(asking)) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        }
        assertThat(erasures(unknownPerson)).isEqualTo(1);
    }

    @Test
    void an_erasure_interrupted_before_its_event_is_completed_by_the_system() {
        UUID unknownPerson = UUID.randomUUID();
        keys.erase(new PersonId(unknownPerson));

        unpublished.publish();
        unpublished.publish();

        assertThat(erasures(unknownPerson)).isEqualTo(1);
        assertThat(erase("clara", unknownPerson).statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_unrecorded_erasure_is_completed() {
        UUID unknownPerson = UUID.randomUUID();
        keys.erase(new PersonId(unknownPerson));
        database.sql("UPDATE log.erasure SET erased_at = now() - interval '1 year' WHERE subject = ?")
                .param(unknownPerson)
                .update();

        unpublished.publish();

        assertThat(erasures(unknownPerson)).isEqualTo(1);
    }

    @Test
    void an_interrupted_erasure_is_completed_on_behalf_of_its_requester_and_does_not_block_others() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        database.sql("ALTER TABLE keys.erasure ADD CONSTRAINT fails CHECK (subject <> '%s')".formatted(first))
                .update();
        try {
            assertThat(erase("clara", first).statusCode()).isGreaterThanOrEqualTo(500);
            keys.erase(new PersonId(second));
            unpublished.publish();
            assertThat(erasures(first)).isZero();
            assertThat(erasures(second)).isEqualTo(1);
        } finally {
            database.sql("ALTER TABLE keys.erasure DROP CONSTRAINT fails").update();
        }

        unpublished.publish();
        UUID third = UUID.randomUUID();
        erase("clara", third);

        assertThat(whoAsked(first)).isEqualTo(whoAsked(third)).contains("compliance-officer");
        assertThat(whoAsked(second)).contains("system");
    }

    @Test
    void only_a_compliance_officer_can_erase() {
        UUID unknownPerson = UUID.randomUUID();
        for (String user : new String[] {"alma", "lena", "olaf", "root"}) {
            assertThat(erase(user, unknownPerson).statusCode()).isEqualTo(403);
        }
        assertThat(erasures(unknownPerson)).isZero();
    }

    @Test
    void invalid_ids_are_rejected_by_field() {
        HttpResponse<String> refused = api.post("clara", ERASURES, "{\"person\": \"Bruno\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/person").doesNotContain("Bruno");
        assertThat(api.post("clara", ERASURES, "{}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> erase(String user, UUID person) {
        return api.post(user, ERASURES, "{\"person\": \"%s\"}".formatted(person));
    }

    private HttpResponse<String> change(String user, UUID artist) {
        return api.send(user, "PATCH", "/artists/" + artist, "{\"bio\": \"Songs\"}", "If-Match", "\"0\"");
    }

    private UUID owner(UUID artist) {
        return database.sql("SELECT DISTINCT subject FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.toString())
                .query(UUID.class)
                .single();
    }

    private String whoAsked(UUID person) {
        return database.sql("SELECT (convert_from(meta_data, 'UTF8')::jsonb"
                        + " - ARRAY['traceId', 'causationId', 'correlationId'])::text"
                        + " FROM log.event WHERE aggregate_identifier = ?")
                .param(person.toString())
                .query(String.class)
                .single();
    }

    private long erasures(UUID person) {
        return database.sql("SELECT count(*) FROM log.event WHERE aggregate_identifier = ? AND payload_type = ?")
                .param(person.toString())
                .param(PersonErased.class.getName())
                .query(Long.class)
                .single();
    }

    @Test
    void an_id_of_another_type_cannot_be_erased() {
        UUID artist = api.artist("alma", "Alma");
        long events = events();

        HttpResponse<String> answer = erase("clara", artist);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/not-a-person");
        assertThat(events()).isEqualTo(events);
        assertThat(keys.isErased(artist)).isFalse();
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event WHERE type IS DISTINCT FROM 'AccessLog'")
                .query(Long.class)
                .single();
    }
}
