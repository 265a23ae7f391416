package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.storage.EventReencrypted;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.tree.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded re-encryptions of events. They are the only reason for which a row may differ from its entry: the entry commits to the bytes
 * that the row had at first, and each {@link EventReencrypted} leads from one payload to the next.
 */
final class Reencryptions {

    private static final Set<String> MAY_CHANGE = Set.of("payload", "type", "revision");
    private static final String RECORDS =
            "SELECT global_index, payload FROM log.event WHERE payload_type = ? AND global_index > ? ORDER BY global_index";

    private final JsonMapper json = new JsonMapper();
    private final Map<Long, List<Step>> steps = new HashMap<>();
    private long readUpTo;

    private record Step(String before, String after) {}

    /** Whether recorded re-encryptions lead from the payload of one entry to that of the other, and nothing else differs. */
    boolean explain(Connection connection, LedgerEntry entry, LedgerEntry row) throws SQLException {
        if (!MAY_CHANGE.containsAll(EntryComparison.differences(entry, row))) {
            return false;
        }
        // A record may be younger than the last look
        return isReached(entry, row) || readRecords(connection) && isReached(entry, row);
    }

    private boolean isReached(LedgerEntry entry, LedgerEntry row) {
        String hash = entry.payloadHash().base64();
        boolean changed = false;
        for (Step step : steps.getOrDefault(entry.index(), List.of())) {
            if (step.before().equals(hash)) {
                hash = step.after();
                changed = true;
            }
        }
        return changed && Hash.base64(hash).equals(row.payloadHash());
    }

    private boolean readRecords(Connection connection) throws SQLException {
        long before = readUpTo;
        try (PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setString(1, EventReencrypted.class.getName());
            statement.setLong(2, readUpTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    readUpTo = rows.getLong(1);
                    add(json.readTree(rows.getBytes(2)));
                }
            }
        }
        return readUpTo > before;
    }

    private void add(JsonNode record) {
        steps.computeIfAbsent(record.path("index").asLong(), index -> new ArrayList<>())
                .add(new Step(
                        record.path("payloadHashBefore").asString(),
                        record.path("payloadHashAfter").asString()));
    }
}
