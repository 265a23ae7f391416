package io.artistagent.command.imports;

import static org.awaitility.Awaitility.await;

import io.artistagent.domain.imports.ImportCompleted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the log and the staging. */
record LogOfATest(JdbcClient database) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The simple names of an import's events, in their order. */
    List<String> eventsOf(UUID importId) {
        return database
                .sql("SELECT payload_type FROM log.event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(importId.toString())
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    List<JsonNode> payloadsOf(UUID importId, Class<?> event) {
        return database.sql(
                        "SELECT payload FROM log.event WHERE aggregate_identifier = ? AND payload_type = ? ORDER BY sequence_number")
                .params(importId.toString(), event.getName())
                .query((row, index) -> JSON.readTree(new String(row.getBytes(1), StandardCharsets.UTF_8)))
                .list();
    }

    void awaitCompletionOf(UUID importId) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> eventsOf(importId).contains(ImportCompleted.class.getSimpleName())
                        && count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + importId + "'")
                                == 0);
    }

    long imports() {
        return count("SELECT count(*) FROM log.event WHERE payload_type LIKE '%.ImportOffered'");
    }

    long staged() {
        return count("SELECT count(*) FROM command.import_staging")
                + count("SELECT count(*) FROM command.import_batch");
    }

    long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
