package io.artistagent.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.storage.LogMetadata;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The erasure of a person, whoever has granted it. */
@CommandSideTest
@TestPropertySource(properties = "artist-agent.log.alone=true")
class ErasuresTest {

    private static final Map<String, String> ASKED_BY = LogMetadata.ofTheSystem("who-granted-it");

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private UnpublishedErasures unpublished;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private Api api;

    @Test
    void an_erased_person_can_no_longer_act_and_others_can() {
        UUID artist = api.artist("lena", "Lena");
        UUID other = api.artist("alma", "Alma");

        erase(owner(artist));

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
        HttpResponse<String> proposal = api.post("alma", "/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Shall we?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(other, artist));
        assertThat(proposal.statusCode()).isEqualTo(409);
        assertThat(proposal.body()).contains("/problems/only-active-artists-collaborate");
        assertThat(database.sql("SELECT count(*) FROM keys.subject_key WHERE subject = ?")
                        .param(owner(artist))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_erasure_interrupted_before_its_event_is_completed_by_the_system() {
        UUID unknownPerson = UUID.randomUUID();
        keys.erase(new PersonId(unknownPerson));

        unpublished.publish();
        unpublished.publish();

        assertThat(erasures(unknownPerson)).isEqualTo(1);
        erase(unknownPerson);
        assertThat(erasures(unknownPerson)).isEqualTo(1);
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
            assertThatThrownBy(() -> erase(first)).isInstanceOf(DataIntegrityViolationException.class);
            keys.erase(new PersonId(second));
            unpublished.publish();
            assertThat(erasures(first)).isZero();
            assertThat(erasures(second)).isEqualTo(1);
        } finally {
            database.sql("ALTER TABLE keys.erasure DROP CONSTRAINT fails").update();
        }

        unpublished.publish();
        UUID third = UUID.randomUUID();
        erase(third);

        assertThat(whoAsked(first)).isEqualTo(whoAsked(third)).contains("who-granted-it");
        assertThat(whoAsked(second)).contains("system");
    }

    private void erase(UUID person) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(new ErasePerson(new PersonId(person)))
                .withMetaData(ASKED_BY));
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

    private long events() {
        return database.sql("SELECT count(*) FROM log.event WHERE type IS DISTINCT FROM 'AccessLog'")
                .query(Long.class)
                .single();
    }
}
