package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
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
    private final ErasureTraces traces;
    private final Positions positions;

    ProjectionPlaces(JdbcClient database, ErasureTraces traces, Positions positions) {
        this.database = database;
        this.traces = traces;
        this.positions = positions;
    }

    @Override
    public List<Place> receipts(PersonId person) {
        OptionalLong erasure = traces.indexOfErasure(person);
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
