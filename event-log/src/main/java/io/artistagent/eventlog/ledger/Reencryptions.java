package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.storage.EventReencrypted;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded re-encryptions of events. They are the only reason for which a row may differ from its entry: the entry commits to the bytes
 * that the row had at first, and each {@link EventReencrypted} leads from one payload to the next. A record counts only if the form of the
 * event has changed in a way that a re-encryption can cause.
 */
final class Reencryptions {

    private static final Set<String> MAY_CHANGE = Set.of("payload", "type", "revision");

    /** An event is re-encrypted once for each change of its class that makes a field personal. */
    private static final int MOST_PER_EVENT = 100;

    private static final String RECORDS = "SELECT changed.global_index, record.global_index, record.payload"
            + " FROM log.reencryption AS changed JOIN log.event AS record ON record.global_index = changed.record_index"
            + " WHERE changed.global_index = ANY (?) AND record.payload_type = ?"
            + " ORDER BY changed.global_index, changed.record_index LIMIT ?";

    private final JsonMapper json = new JsonMapper();
    private final FormChanges forms;

    Reencryptions(Upcasting upcasting) {
        this.forms = new FormChanges(upcasting);
    }

    /** A row that differs from its entry as a re-encryption would leave it, if events record that. */
    record Candidate(LedgerEntry entry, Hash payloadHash) {}

    /** The candidate for a row that differs from its entry, or nothing if no record can explain the difference. */
    Optional<Candidate> candidate(LedgerEntry entry, LogRow row, LedgerEntry now) {
        return MAY_CHANGE.containsAll(EntryComparison.differences(entry, now)) && forms.allow(entry, row)
                ? Optional.of(new Candidate(entry, now.payloadHash()))
                : Optional.empty();
    }

    /**
     * Finds the events that record the re-encryptions of these rows.
     *
     * @return the indexes of the last record and of the row, for each row to whose payload the records lead
     */
    Map<Long, Long> recordsOf(Connection connection, Collection<Candidate> candidates) throws SQLException {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Map<Long, Way> ways = new HashMap<>();
        candidates.forEach(each -> ways.put(each.entry().index(), new Way(each)));
        try (PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setArray(1, connection.createArrayOf("int8", ways.keySet().toArray()));
            statement.setString(2, EventReencrypted.class.getName());
            statement.setInt(3, candidates.size() * MOST_PER_EVENT);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Way way = ways.get(rows.getLong(1));
                    if (way != null) {
                        way.follow(rows.getLong(2), rows.getBytes(3), json);
                    }
                }
            }
        }
        Map<Long, Long> records = new HashMap<>();
        ways.forEach((index, way) -> way.record().ifPresent(record -> records.put(index, record)));
        return records;
    }

    /** The way from the payload of an entry along the records. */
    private static final class Way {

        private final Candidate candidate;
        private String hash;
        private long record;

        Way(Candidate candidate) {
            this.candidate = candidate;
            this.hash = candidate.entry().payloadHash().base64();
        }

        private void follow(long recordIndex, byte[] payload, JsonMapper json) {
            JsonNode step;
            try {
                step = json.readTree(payload);
            } catch (JacksonException damaged) {
                return; // Explains nothing
            }
            if (step.path("index").asLong(-1) == candidate.entry().index()
                    && step.path("payloadHashBefore").asString("").equals(hash)) {
                hash = step.path("payloadHashAfter").asString("");
                record = recordIndex;
            }
        }

        private Optional<Long> record() {
            return record > 0 && hash.equals(candidate.payloadHash().base64()) ? Optional.of(record) : Optional.empty();
        }
    }
}
