package io.artistagent.command.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.Actor;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.eventlog.storage.LogMetadata;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class CollaborationCommandsTest {

    @Autowired
    private DeadlineManager deadlines;

    @Autowired
    private EventStore log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    private UUID alma;
    private UUID bruno;

    @BeforeEach
    void meet() {
        alma = api.artist("alma", "Alma");
        bruno = api.artist("bruno", "Bruno");
    }

    @Test
    void a_null_share_is_rejected_by_its_index() {
        HttpResponse<String> answer = api.post("alma", "/collaborations", request("null"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/splits/0\"");
    }

    @Test
    void a_null_credit_is_rejected_by_its_index() {
        HttpResponse<String> answer = api.post("alma", "/artists/" + alma + "/tracks", """
                {"title": "Night Drive", "durationMs": 214000, "genres": ["pop"], "explicit": false, "credits": [null]}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/credits/0\"");
    }

    @Test
    void a_block_covers_all_artists_of_the_blocked_person_and_open_requests() {
        UUID id = Api.id(api.post("alma", "/collaborations", request(shares(alma, bruno))));
        assertThat(api.send("bruno", "PUT", "/artists/" + bruno + "/blocks/" + alma, "")
                        .statusCode())
                .isLessThan(300);
        UUID another = api.artist("alma", "Alma's other name");

        HttpResponse<String> asked =
                api.post("alma", "/collaborations", request(another, bruno, shares(another, bruno)));
        HttpResponse<String> said = api.post("alma", "/collaborations/" + id + "/comments", "{\"text\": \"Please.\"}");

        for (HttpResponse<?> answer : new HttpResponse<?>[] {asked, said}) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body().toString())
                    .contains("This artist isn’t accepting requests.")
                    .doesNotContain("block");
        }
        assertThat(api.send("bruno", "DELETE", "/artists/" + bruno + "/blocks/" + alma, "")
                        .statusCode())
                .isLessThan(300);
        assertThat(api.post("alma", "/collaborations/" + id + "/comments", "{\"text\": \"Please.\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_time_out_of_range_is_rejected() {
        for (String time : new String[] {"+999999999-12-31", "+999999999-12-31T23:59:59Z", "0000-01-01T00:00:00Z"}) {
            HttpResponse<String> answer = api.post(
                    "alma",
                    "/collaborations",
                    request(shares(alma, bruno)).replaceFirst("}$", ", \"expiresAt\": \"" + time + "\"}"));
            assertThat(answer.statusCode()).as(time).isEqualTo(400);
            assertThat(answer.body()).contains("\"/expiresAt\"");
        }
    }

    @Test
    void a_request_and_its_deadline_are_stored_together() {
        UUID id = Api.id(api.post("alma", "/collaborations", request("""
                        {"artistId": "%s", "shareBasisPoints": 6000}, {"artistId": "%s", "shareBasisPoints": 4000}""".formatted(alma, bruno))));

        String transactionOfTheEvent = database.sql("SELECT xmin::text FROM log.event WHERE aggregate_identifier = ?")
                .param(id.toString())
                .query(String.class)
                .single();
        assertThat(database.sql("SELECT xmin::text FROM command.scheduled_tasks")
                        .query(String.class)
                        .list())
                .contains(transactionOfTheEvent);
    }

    @Test
    void an_expiry_is_recorded_as_an_action_of_the_system() {
        UUID id = Api.id(api.post("alma", "/collaborations", request("""
                        {"artistId": "%s", "shareBasisPoints": 6000}, {"artistId": "%s", "shareBasisPoints": 4000}""".formatted(alma, bruno))));
        deadlines.schedule(
                Instant.now(),
                Collaboration.EXPIRY,
                null,
                new AggregateScopeDescriptor(Collaboration.class.getSimpleName(), id.toString()));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(last(id).getPayload()).isInstanceOf(CollaborationExpired.class));

        assertThat(last(id).getMetaData())
                .containsEntry(Actor.KEY, Actor.SYSTEM)
                .containsKeys(
                        LogMetadata.ROLE,
                        LogMetadata.PURPOSE,
                        LogMetadata.CLIENT,
                        LogMetadata.SOURCE,
                        LogMetadata.CORRELATION_ID,
                        LogMetadata.CAUSATION_ID);
    }

    private DomainEventMessage<?> last(UUID id) {
        return log.readEvents(id.toString())
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String shares(UUID one, UUID other) {
        return """
                {"artistId": "%s", "shareBasisPoints": 6000}, {"artistId": "%s", "shareBasisPoints": 4000}""".formatted(one, other);
    }

    private String request(String splits) {
        return request(alma, bruno, splits);
    }

    private static String request(UUID from, UUID to, String splits) {
        return """
                {"fromArtistId": "%s", "toArtistId": "%s", "kind": "REMIX", "message": "Would you?", "splits": [%s]}""".formatted(from, to, splits);
    }
}
