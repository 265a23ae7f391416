package io.artistagent.standalone.kill;

import io.artistagent.domain.Personal;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The log in the database, read without the product's code except for the decryption. */
public record Log(List<Entry> entries, Set<String> claims, int deadlines) {

    /**
     * One event.
     *
     * @param payload the decrypted payload; encrypted fields are null if their person was erased
     * @param subject the person whose key encrypts it, or null
     */
    public record Entry(String aggregate, long sequence, String type, JsonNode payload, UUID subject) {

        public String place() {
            return aggregate + "/" + sequence;
        }
    }

    public static Log read(String jdbcUrl, SubjectKeys keys) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT aggregate_identifier, sequence_number, payload_type, payload, event_identifier, subject FROM log.event"
                            + " WHERE type IS DISTINCT FROM 'AccessLog' ORDER BY global_index")) {
                while (row.next()) {
                    String type = row.getString(3);
                    entries.add(new Entry(
                            row.getString(1),
                            row.getLong(2),
                            type.substring(type.lastIndexOf('.') + 1),
                            payload(row, keys),
                            row.getObject(6, UUID.class)));
                }
            }
            Set<String> claims = new HashSet<>();
            try (ResultSet row = statement.executeQuery("SELECT isrc || ' ' || track_id FROM command.isrc_claim")) {
                while (row.next()) {
                    claims.add(row.getString(1));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT count(*) FROM command.scheduled_tasks WHERE task_name LIKE '%eadline%'")) {
                row.next();
                return new Log(entries, claims, row.getInt(1));
            }
        }
    }

    private static JsonNode payload(ResultSet row, SubjectKeys keys) throws SQLException {
        ObjectNode payload = (ObjectNode) JsonMapper.shared().readTree(row.getBytes(4));
        Set<String> sealed = sealed(row.getString(3));
        UUID subject = row.getObject(6, UUID.class);
        if (subject != null) {
            Seal seal = keys.opening(row.getString(5), subject);
            payload.properties().stream()
                    .filter(field ->
                            sealed.contains(field.getKey()) && field.getValue().isString())
                    .toList()
                    .forEach(field -> {
                        byte[] clear =
                                seal.open("/" + field.getKey(), field.getValue().asString());
                        if (clear == null) {
                            payload.putNull(field.getKey());
                        } else {
                            payload.set(field.getKey(), JsonMapper.shared().readTree(clear));
                        }
                    });
        }
        return payload;
    }

    private static Set<String> sealed(String type) {
        try {
            return Stream.of(Class.forName(type).getRecordComponents())
                    .filter(component -> component.getType() == Personal.class)
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Returns inconsistencies that no commands can explain: gaps, duplicates and partial transactions. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        Map<String, TreeSet<Long>> sequences = new HashMap<>();
        for (Entry entry : entries) {
            if (!sequences
                    .computeIfAbsent(entry.aggregate(), it -> new TreeSet<>())
                    .add(entry.sequence())) {
                flaws.add("twice in the log: " + entry.place());
            }
        }
        sequences.forEach((aggregate, numbers) -> {
            if (numbers.getFirst() != 0 || numbers.getLast() != numbers.size() - 1) {
                flaws.add("a gap in the events of " + aggregate + ": " + numbers);
            }
        });
        Set<String> expectedClaims = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.type().equals("TrackAdded")) {
                expectedClaims.add(entry.payload().path("isrc").asString() + " " + entry.aggregate());
            }
        }
        if (!expectedClaims.equals(claims)) {
            flaws.add("%d tracks with an ISRC and %d claims of one".formatted(expectedClaims.size(), claims.size()));
        }
        long requests = entries.stream()
                .filter(entry -> entry.type().equals("CollaborationRequested"))
                .count();
        if (requests != deadlines) {
            flaws.add("%d requests and %d deadlines".formatted(requests, deadlines));
        }
        return flaws;
    }
}
