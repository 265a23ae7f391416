package io.artistagent.query;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.RestartablePostgreSql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = {QuerySideApplication.class, TestLog.class, ApiClient.class},
        properties = "spring.config.name=query-side")
@AutoConfigureMockMvc
@ActiveProfiles("development")
@DirtiesContext
class StoresUnavailableTest {

    private static final Duration FAILURE_LIMIT = Duration.ofSeconds(10);
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(90);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    static Path data;

    private static int mongoPort;
    private static EmbeddedMongo mongo;
    private static RestartablePostgreSql postgreSql;

    @Autowired
    private TestLog log;

    @Autowired
    private ApiClient apiClient;

    @BeforeAll
    static void start_separate_stores() {
        mongoPort = LoopbackPort.free();
        startMongo();
        postgreSql = new RestartablePostgreSql(data.resolve("postgresql"));
    }

    @AfterAll
    static void stop() {
        mongo.close();
        postgreSql.close();
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> postgreSql.database("away"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        properties.add("spring.mongodb.uri", () -> mongo.uri("away"));
        properties.add("artist-agent.keycloak.issuer", TestKeycloak::issuer);
    }

    @Test
    void an_unavailable_document_store_gives_503_within_seconds_and_recovers_automatically() {
        ArtistId before = artistId();
        log.append(before, registered(before, apiClient.person("alma"), "Before", "pop"))
                .settle();
        mongo.close();

        long begin = System.nanoTime();
        MvcTestResult unavailable = apiClient.get("alma", "/artists/{id}", before);
        assertThat(unavailable)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "1");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(FAILURE_LIMIT);
        ArtistId meanwhile = artistId();
        log.append(meanwhile, registered(meanwhile, apiClient.person("alma"), "Meanwhile", "pop"));

        startMongo();
        await().atMost(RECOVERY_LIMIT)
                .untilAsserted(() -> assertThat(apiClient
                                .read("alma", "/artists/{id}", meanwhile)
                                .get("stageName")
                                .asString())
                        .isEqualTo("Meanwhile"));
        // The restart drops the secondary indexes of this store; searches give the same results without them
        assertThat(apiClient.read("alma", "/artists?q=bef&genre=pop").get("items"))
                .hasSize(1);
        assertThat(apiClient.read("alma", "/me/artists").get("items")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void an_unavailable_database_gives_503_within_seconds_and_recovers_automatically() {
        ArtistId artist = artistId();
        ImportId id = importId();
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma", "pop"));
        log.append(id, figures(id, 1, artist, null, streams(DAY, 7L))).settle();
        postgreSql.stop();

        long begin = System.nanoTime();
        MvcTestResult unavailable = apiClient.get("alma", "/artists/{id}/stats?metric=streams", artist);
        assertThat(unavailable)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "1");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(FAILURE_LIMIT);

        postgreSql.start();
        await().atMost(RECOVERY_LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> log.append(id, figures(id, 2, artist, null, streams(DAY, 8L))));
        await().atMost(RECOVERY_LIMIT)
                .untilAsserted(() -> assertThat(apiClient
                                .read("alma", "/artists/{id}/stats?metric=streams", artist)
                                .at("/series/0/points/27/value")
                                .asLong())
                        .isEqualTo(8));
    }

    private static void startMongo() {
        mongo = EmbeddedMongo.start(data.resolve("mongodb"), mongoPort);
    }
}
