package io.artistagent.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes of one log whose settings name different document stores. */
class DocumentStoreOfAnotherProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String log = TestStores.freshDatabase();
    private final String store = TestStores.freshMongoUri();
    private final List<ConfigurableApplicationContext> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(ConfigurableApplicationContext::close);
    }

    private ConfigurableApplicationContext process(String documents) {
        ConfigurableApplicationContext process = new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("spring.config.name=query-side")
                .profiles("development")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + log,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--spring.mongodb.uri=" + documents);
        processes.add(process);
        return process;
    }

    private void close(ConfigurableApplicationContext process) {
        process.close();
        processes.remove(process);
    }

    @Test
    void a_process_with_an_empty_store_changes_nothing_until_all_others_have_stopped() {
        ConfigurableApplicationContext right = process(store);
        await().atMost(PATIENCE)
                .until(() -> versions(right).size()
                                == right.getBeanProvider(ReadModel.class).stream()
                                        .count()
                        && versions(right).stream().allMatch(row -> "ACTIVE".equals(row.get("state"))));
        List<Map<String, Object>> versions = versions(right);

        ConfigurableApplicationContext wrong = process(TestStores.freshMongoUri());
        await().during(Duration.ofSeconds(4))
                .atMost(PATIENCE)
                .until(() -> versions(right).equals(versions));
        assertThat(collections(wrong)).isEmpty();
        assertThat(health(wrong)).isEqualTo(Status.DOWN);
        assertThat(health(right)).isEqualTo(Status.UP);

        close(right);
        reads(wrong, 2);
        assertThat(collections(wrong)).contains("artists_2", "imports_2");
        assertThat(health(wrong)).isEqualTo(Status.UP);
        assertThatThrownBy(() -> process(store)).hasMessageContaining("another store has replaced it");
    }

    @Test
    void a_collection_that_is_missing_at_a_start_is_filled_again() {
        ConfigurableApplicationContext first = process(store);
        reads(first, 1);
        first.getBean(MongoOperations.class).dropCollection("artists_1");
        close(first);

        ConfigurableApplicationContext process = process(store);
        reads(process, 2);
        assertThat(collections(process)).contains("artists_2", "imports_1").doesNotContain("imports_2");
    }

    private static void reads(ConfigurableApplicationContext process, int version) {
        await().atMost(PATIENCE)
                .ignoreException(ReadModelUnavailable.class)
                .until(() -> process.getBean(ReadModels.class).current("artists") == version);
    }

    private static List<Map<String, Object>> versions(ConfigurableApplicationContext process) {
        return process.getBean(JdbcClient.class)
                .sql("SELECT model, version, state FROM log.read_model_version ORDER BY model, version")
                .query()
                .listOfRows();
    }

    private static List<String> collections(ConfigurableApplicationContext process) {
        return List.copyOf(process.getBean(MongoOperations.class).getCollectionNames());
    }

    private static Status health(ConfigurableApplicationContext process) {
        return process.getBean("mongoHealthIndicator", HealthIndicator.class)
                .health(false)
                .getStatus();
    }
}
