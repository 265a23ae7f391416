package io.artistagent.query;

import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Runs the query side on real stores and a real Keycloak, shared by all test classes. Each test uses its own artists. */
@SpringBootTest(
        classes = {QuerySideApplication.class, TestLog.class, ApiClient.class},
        properties = {
            "spring.config.name=query-side",
            // No event of the access log comes between those of a test
            "artist-agent.access.anchor-interval=1h"
        })
@AutoConfigureMockMvc
@ActiveProfiles("development")
public abstract class QuerySideTest {

    @Autowired
    protected TestLog log;

    @Autowired
    protected ApiClient apiClient;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestStores::freshDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        properties.add("spring.mongodb.uri", TestStores::freshMongoUri);
        properties.add("artist-agent.keycloak.issuer", TestKeycloak::issuer);
        String exports = "target/exports-" + UUID.randomUUID();
        properties.add("artist-agent.exports.directory", () -> exports);
        properties.add("artist-agent.exports.trail-patience", () -> "5s");
    }
}
