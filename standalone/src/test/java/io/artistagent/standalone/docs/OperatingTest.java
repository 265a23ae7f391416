package io.artistagent.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.standalone.StandaloneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The manual for operators names what they have to delete or rebuild: what it leaves out would keep personal data. */
@StandaloneTest
class OperatingTest {

    private static final Pattern COLLECTION_OF_A_VERSION = Pattern.compile("([a-z]+)_\\d+");

    private final String manual = Files.readString(Path.of("..", "docs", "en", "operating.md"));

    @Autowired
    private List<ReadModel> readModels;

    @Autowired
    private List<SchemaMigration> migrations;

    @Autowired
    private MongoTemplate documents;

    OperatingTest() throws IOException {}

    @Test
    void the_collections_of_a_removed_read_model_are_named() {
        Set<String> named = named("`([a-z]+)_VERSION`", manual);

        // They are created while the application is already running
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(collections()).isEqualTo(named));
    }

    @Test
    void every_read_model_is_rebuilt_after_an_erasure_on_external_servers() {
        int start = manual.indexOf("With external servers, perform these steps");
        String steps = manual.substring(start, manual.indexOf("\n#", start));

        assertThat(named("`([a-z]+)`", steps))
                .containsAll(readModels.stream().map(ReadModel::name).toList());
    }

    @Test
    void every_schema_with_migrations_is_named() {
        int start = manual.indexOf("Migrations run at startup");
        String paragraph = manual.substring(start, manual.indexOf("\n\n", start));
        Set<String> schemas = migrations.stream().map(SchemaMigration::schema).collect(Collectors.toSet());
        // The key database migrates itself
        schemas.add("keys");

        assertThat(named("`([a-z]+)`", paragraph)).isEqualTo(schemas);
    }

    private Set<String> collections() {
        return documents.getCollectionNames().stream()
                .map(COLLECTION_OF_A_VERSION::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> named(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toSet());
    }
}
