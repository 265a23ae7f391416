package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.readmodel.Positions;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projections of all processes. A projection has forgotten a person when its position is past the erasure, unless it has set the
 * erasure aside as an event that it cannot handle.
 */
final class ProjectionPlaces implements PersonalDataPlaces {

    private final JdbcClient database;
    private final EventCodec codec;
    private final Positions positions;

    ProjectionPlaces(JdbcClient database, EventCodec codec, Positions positions) {
        this.database = database;
        this.codec = codec;
        this.positions = positions;
    }

    @Override
    public List<Place> receipts(PersonId person) {
        OptionalLong erasure = indexOfErasure(person);
        if (erasure.isEmpty()) {
            return positions.projections().stream()
                    .map(projection -> new Place(projection, false))
                    .toList();
        }
        List<String> putAside = putAsideBy(erasure.getAsLong());
        return positions.projections().stream()
                .map(projection -> new Place(
                        projection,
                        !putAside.contains(projection)
                                && positions.includes(projection, new LogPosition(erasure.getAsLong()))))
                .toList();
    }

    /** Nothing if a failure came between the key and the event, or if the log was restored from before the event. */
    private OptionalLong indexOfErasure(PersonId person) {
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

    private List<String> putAsideBy(long index) {
        return database
                .sql("SELECT processor_name FROM log.dead_letter WHERE global_index = ?")
                .param(index)
                .query(String.class)
                .list()
                .stream()
                .map(ProcessorSettings::projectionOf)
                .toList();
    }
}
