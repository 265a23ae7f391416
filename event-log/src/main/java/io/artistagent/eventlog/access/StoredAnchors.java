package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.database.LogDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The history of the access log, read from the rows of the event log without the parts of an application. */
final class StoredAnchors implements AnchorHistory {

    private static final List<Class<?>> TYPES = List.of(AccessesRecorded.class, AccessesDeleted.class);

    private final JdbcClient database;

    StoredAnchors(LogDataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public List<Anchor> page(long first, int most) {
        return database.sql("SELECT sequence_number, payload_type, payload FROM log.event"
                        + " WHERE aggregate_identifier = ? AND sequence_number >= ? ORDER BY sequence_number LIMIT ?")
                .params(AnchorStream.AGGREGATE, first, most)
                .query((row, number) -> new Anchor(row.getLong(1), event(row.getString(2), row.getBytes(3))))
                .list();
    }

    private static Object event(String type, byte[] payload) {
        return TYPES.stream()
                .filter(known -> known.getName().equals(type))
                .findAny()
                .<Object>map(known -> JsonMapper.shared().readValue(payload, known))
                .orElseThrow(
                        () -> new IllegalStateException("The history of the access log has an unknown event " + type));
    }
}
