package io.artistagent.query;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.RestartablePostgreSql;
import io.artistagent.testkit.stores.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The key database stops while a projection has personal data to read. */
@SpringBootTest(
        classes = {QuerySideApplication.class, TestLog.class, ApiClient.class},
        properties = "spring.config.name=query-side")
@AutoConfigureMockMvc
@ActiveProfiles("development")
@DirtiesContext
class KeysUnavailableTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static RestartablePostgreSql server;

    @Autowired
    private TestLog log;

    @Autowired
    private ApiClient apiClient;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    static void start_a_separate_key_database() {
        server = new RestartablePostgreSql(data.resolve("keys"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestStores::freshDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        properties.add("artist-agent.keys.url", () -> server.database("keys"));
        properties.add("spring.mongodb.uri", TestStores::freshMongoUri);
        properties.add("artist-agent.keycloak.issuer", TestKeycloak::issuer);
    }

    @Test
    void projections_wait_for_the_keys_without_losing_or_dead_lettering_events() {
        ArtistId before = artistId();
        log.append(before, registered(before, apiClient.person("alma"), "Before", "pop"))
                .settle();
        EventProcessor artists = processors.eventProcessor("artists").orElseThrow();
        artists.shutDown();
        ArtistId meanwhile = artistId();
        log.append(meanwhile, registered(meanwhile, apiClient.person("alma"), "Meanwhile", "pop"));
        server.stop();
        keys.dropCachedKeys(); // as happens after a few seconds

        artists.start();

        await().atMost(TIMEOUT).until(() -> artists.isError());
        assertThat(apiClient.at("root", "/actuator/health")).hasStatus(503);
        assertThat(apiClient
                        .read("alma", "/artists/{id}", before)
                        .path("stageName")
                        .asString())
                .as("data already projected is still served")
                .isEqualTo("Before");

        server.start();
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> apiClient
                        .read("alma", "/artists/{id}", meanwhile)
                        .path("stageName")
                        .asString()
                        .equals("Meanwhile"));
        assertThat(database.sql("SELECT count(*) FROM log.dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
