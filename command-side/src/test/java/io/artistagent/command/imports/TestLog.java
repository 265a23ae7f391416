package io.artistagent.command.imports;

import static org.awaitility.Awaitility.await;

import io.artistagent.domain.Personal;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Queries the log and the staging tables. */
record TestLog(JdbcClient database, @Nullable SubjectKeys keys) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Returns the simple names of an import's events in order. */
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
                        "SELECT payload, event_identifier, subject FROM log.event WHERE aggregate_identifier = ? AND payload_type = ? ORDER BY sequence_number")
                .params(importId.toString(), event.getName())
                .query((row, index) -> opened(event, row))
                .list();
    }

    /** Returns the payload with its personal fields decrypted. */
    private JsonNode opened(Class<?> event, ResultSet row) throws SQLException {
        ObjectNode payload = (ObjectNode) JSON.readTree(row.getBytes(1));
        UUID subject = row.getObject(3, UUID.class);
        if (subject != null) {
            Seal seal = Objects.requireNonNull(keys).opening(row.getString(2), subject);
            for (RecordComponent component : event.getRecordComponents()) {
                if (component.getType() == Personal.class) {
                    String name = component.getName();
                    payload.set(
                            name,
                            JSON.readTree(
                                    seal.open("/" + name, payload.path(name).asString())));
                }
            }
        }
        return payload;
    }

    /** Returns the import's notes on its file. */
    List<String> notesOf(UUID importId) {
        JsonNode notes = payloadsOf(importId, ImportOffered.class).getFirst().at("/summary/notes");
        return StreamSupport.stream(notes.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** The identifier of an import's only event of this type. */
    String identifierOf(UUID importId, Class<?> event) {
        return database.sql(
                        "SELECT event_identifier FROM log.event WHERE aggregate_identifier = ? AND payload_type = ?")
                .params(importId.toString(), event.getName())
                .query(String.class)
                .single();
    }

    /** A field of the metadata of an import's only event of this type. */
    String metadataOf(UUID importId, Class<?> event, String key) {
        return database.sql("SELECT convert_from(meta_data, 'UTF8')::jsonb ->> ? FROM log.event"
                        + " WHERE aggregate_identifier = ? AND payload_type = ?")
                .params(key, importId.toString(), event.getName())
                .query(String.class)
                .single();
    }

    void awaitCompletionOf(UUID importId) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> eventsOf(importId).contains(ImportCompleted.class.getSimpleName())
                        && count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + importId + "'")
                                == 0);
    }

    long lastPositionOf(UUID importId) {
        return count("SELECT max(global_index) FROM log.event WHERE aggregate_identifier = '" + importId + "'");
    }

    /** Returns how many batches of an import of plays are recorded; opens none of them, because each has hundreds of lines. */
    long batchesOf(UUID importId) {
        return database.sql("SELECT count(*) FROM log.event WHERE aggregate_identifier = ? AND payload_type = ?")
                .params(importId.toString(), PlaysImported.class.getName())
                .query(Long.class)
                .single();
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
