package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.codec.EventCodec;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log itself tells about the erasure of a person, for the certificate. */
public final class ErasureTraces {

    /** Materialized, so that the index on the subject is used: for a minimum alone, the log might be read from its beginning. */
    static final String FIRST_INDEX =
            "WITH theirs AS MATERIALIZED (SELECT global_index FROM log.event WHERE subject = ?)"
                    + " SELECT min(global_index) FROM theirs";

    private final JdbcClient database;
    private final EventCodec codec;

    ErasureTraces(JdbcClient database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** The check value by which the log knows the key of a person, in hexadecimal digits. It identifies the key and reveals nothing of it. */
    public Optional<String> keyFingerprint(PersonId person) {
        return database.sql("SELECT encode(key_check, 'hex') FROM log.subject WHERE subject = ?")
                .param(person.value())
                .query(String.class)
                .optional();
    }

    /** The index of the first event with data of the person. */
    public OptionalLong firstIndex(PersonId person) {
        Long first = database.sql(FIRST_INDEX)
                .param(person.value())
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /** Whether this is the id of something else, such as an artist or a track. */
    public boolean isOfSomethingElse(PersonId person) {
        return database.sql("SELECT payload_type FROM log.event WHERE aggregate_identifier = ? AND sequence_number = 0")
                .param(person.toString())
                .query(String.class)
                .optional()
                .filter(first -> !codec.isErasure(first))
                .isPresent();
    }

    /** The index of the erasure event. Nothing if a failure came between the key and the event, or if the log was restored from before it. */
    public OptionalLong indexOfErasure(PersonId person) {
        return database
                .sql("SELECT global_index, payload_type FROM log.event WHERE aggregate_identifier = ?")
                .param(person.toString())
                .query((row, number) -> codec.isErasure(row.getString(2)) ? row.getLong(1) : 0L)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .filter(index -> index > 0)
                .max();
    }
}
