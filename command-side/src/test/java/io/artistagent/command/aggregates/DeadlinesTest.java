package io.artistagent.command.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideApplication;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A deadline survives a restart and is stored in a form that an operator can read. */
class DeadlinesTest {

    private final String database = TestStores.freshDatabase();

    @Test
    void a_deadline_is_stored_as_json_without_personal_data_and_survives_a_restart() {
        UUID requested;
        try (ConfigurableApplicationContext before = start()) {
            requested = request(before);

            JsonNode stored = JsonMapper.shared().readTree(stored(before));
            assertThat(stored.path("deadlineName").asString()).isEqualTo(Collaboration.EXPIRY);
            assertThat(JsonMapper.shared()
                            .readTree(stored.path("scopeDescriptor").asString())
                            .path("identifier")
                            .asString())
                    .isEqualTo(requested.toString());
            assertThat(stored.toString())
                    .doesNotContain("Would you", "Alma", "Bruno", subject("alma"), subject("bruno"), "@");
            becomesDue(before);
        }
        try (ConfigurableApplicationContext after = start()) {
            expires(requested, after);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--spring.config.name=command-side",
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.data.redis.port=" + TestStores.redisPort(),
                        "--artist-agent.keycloak.issuer=" + TestKeycloak.issuer(),
                        "--logging.level.root=warn");
    }

    private static UUID request(ConfigurableApplicationContext application) {
        Api api = new Api(application.getEnvironment());
        UUID alma = api.artist("alma", "Alma");
        UUID bruno = api.artist("bruno", "Bruno");
        return Api.id(api.post("alma", "/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Would you?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 6000}, {"artistId": "%2$s", "shareBasisPoints": 4000}]}""".formatted(alma, bruno)));
    }

    private static String stored(ConfigurableApplicationContext application) {
        byte[] data = database(application)
                .sql("SELECT task_data FROM command.scheduled_tasks WHERE task_name LIKE '%eadline%'")
                .query(byte[].class)
                .single();
        return new String(data, StandardCharsets.UTF_8);
    }

    private static void becomesDue(ConfigurableApplicationContext application) {
        database(application)
                .sql("UPDATE command.scheduled_tasks SET execution_time = now() WHERE task_name LIKE '%eadline%'")
                .update();
    }

    private static void expires(UUID requested, ConfigurableApplicationContext application) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> application
                        .getBean(EventStore.class)
                        .readEvents(requested.toString())
                        .asStream()
                        .anyMatch(event -> event.getPayload() instanceof CollaborationExpired));
    }

    private static JdbcClient database(ConfigurableApplicationContext application) {
        return application.getBean(JdbcClient.class);
    }

    private static String subject(String user) {
        String claims = TestKeycloak.token(user).split("\\.", -1)[1];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("sub")
                .asString();
    }
}
