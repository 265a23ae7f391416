package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.database.LogDataSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The history of the access log, read from the rows of the event log without the parts of an application. */
final class StoredAnchors {

    private static final List<Class<?>> TYPES = List.of(AccessesRecorded.class, AccessesDeleted.class);

    private StoredAnchors() {}

    static Stream<Object> in(LogDataSource database) {
        return JdbcClient.create(database)
                .sql(
                        "SELECT payload_type, payload FROM log.event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(AnchorStream.AGGREGATE)
                .query((row, number) -> event(row.getString(1), row.getBytes(2)))
                .list()
                .stream();
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
