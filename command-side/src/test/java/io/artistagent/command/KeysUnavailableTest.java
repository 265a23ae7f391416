package io.artistagent.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.RestartablePostgreSql;
import io.artistagent.testkit.stores.TestStores;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The key server stops while commands arrive. */
@SpringBootTest(
        classes = {CommandSideApplication.class, Api.class},
        properties = "spring.config.name=command-side",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class KeysUnavailableTest {

    private static final String ARTIST = "{\"stageName\": \"Away\", \"country\": \"CH\", \"genres\": [\"folk\"]}";

    @TempDir
    static Path data;

    private static RestartablePostgreSql server;

    @Autowired
    private Api api;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry meters;

    @BeforeAll
    static void startKeyServer() {
        server = new RestartablePostgreSql(data.resolve("keys"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestStores::freshDatabase);
        properties.add("spring.datasource.username", () -> "");
        properties.add("spring.datasource.password", () -> "");
        properties.add("artist-agent.keys.url", () -> server.database("keys"));
        properties.add("artist-agent.keys.username", () -> "postgres");
        properties.add("spring.data.redis.port", TestStores::redisPort);
        properties.add("artist-agent.keycloak.issuer", TestKeycloak::issuer);
    }

    @Test
    void commands_with_personal_data_get_503_and_nothing_is_lost_or_half_erased() {
        UUID artist = api.artist("alma", "Alma");
        UUID unknown = UUID.randomUUID();
        assertThat(meters.get("artist.agent.keys.in.memory").gauge().value()).isPositive();
        server.stop();
        keys.dropCachedKeys(); // as happens after a few seconds
        long before = events();

        isUnavailable(api.post("bruno", "/artists", ARTIST));
        isUnavailable(api.send("alma", "PATCH", "/artists/" + artist, "{\"bio\": \"x\"}", "If-Match", "\"0\""));
        isUnavailable(api.post("clara", "/audit/cases", erasure(unknown)));
        assertThat(api.health().statusCode()).isEqualTo(503);
        assertThat(events()).isEqualTo(before);
        assertThat(database.sql("SELECT count(*) FROM log.erasure")
                        .query(Long.class)
                        .single())
                .as("a refused command has no effect later")
                .isZero();

        server.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.post("bruno", "/artists", ARTIST).statusCode() == 201);
        assertThat(api.send("alma", "PATCH", "/artists/" + artist, "{\"bio\": \"x\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> opened = api.post("clara", "/audit/cases", erasure(unknown));
        assertThat(opened.statusCode()).isEqualTo(201);
        String erasure = "/audit/cases/" + Api.id(opened);
        api.post("clara", erasure + "/confirm-identity", "", "If-Match", "*");
        assertThat(api.post(
                                "clara",
                                erasure + "/decide",
                                "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> meters.get("artist.agent.keys.erasures")
                                .functionCounter()
                                .count()
                        > 0);
        await().atMost(Duration.ofSeconds(30)).until(() -> api.health().statusCode() == 200);
    }

    private static String erasure(UUID person) {
        return "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(person);
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Api.header(answer, "Retry-After")).isNotBlank();
        assertThat(answer.body()).contains("/problems/store-away").doesNotContain("Exception", "SQL", "keys");
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event WHERE type IS DISTINCT FROM 'AccessLog'")
                .query(Long.class)
                .single();
    }
}
