package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.ReencryptedForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells who has forgotten a person already. A projection has when its position lies behind the erasure, for whichever process follows
 * the log for it; and not while it has put the erasure aside as something it cannot handle.
 */
public final class Erasures {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient database;
    private final EventCodec codec;
    private final SubjectKeys keys;
    private final Positions positions;
    private final ReencryptedForms forms;

    Erasures(JdbcClient database, EventCodec codec, SubjectKeys keys, Positions positions, ReencryptedForms forms) {
        this.database = database;
        this.codec = codec;
        this.keys = keys;
        this.positions = positions;
        this.forms = forms;
    }

    /** How far the erasure of a person is; nothing where there is none. */
    public Optional<ErasureProgress> of(PersonId person) {
        return keys.forgotten(person).map(gone -> {
            var places = new ArrayList<Place>();
            places.add(new Place("keys", true));
            places.add(new Place("log", forms.pending().isEmpty()));
            var place = placeInTheLog(person);
            var putAside = new HashSet<>(place.isPresent() ? putAsideBy(place.getAsLong()) : positions.projections());
            for (var projection : positions.projections()) {
                places.add(new Place(
                        projection,
                        !putAside.contains(projection)
                                && positions.includes(projection, new LogPosition(place.orElseThrow()))));
            }
            return new ErasureProgress(gone.since(), gone.wasKnown(), places);
        });
    }

    /**
     * Persons whose key is destroyed while the log tells nobody: a failure came between the two, or the log was restored from before the
     * event. Those who wait longest come first.
     */
    public List<UntoldErasure> untold() {
        return database.sql("SELECT subject, asked_by FROM log.erasure e"
                        + " WHERE NOT EXISTS (SELECT FROM log.event WHERE aggregate_identifier = e.subject::text)"
                        + " ORDER BY erased_at")
                .query((row, number) ->
                        new UntoldErasure(new PersonId(row.getObject(1, UUID.class)), metadata(row.getString(2))))
                .list();
    }

    private static Map<String, String> metadata(@Nullable String json) {
        return json == null ? Map.of() : JsonMapper.shared().readValue(json, METADATA);
    }

    /** Nowhere, where a failure came between the key and the event, or the log was restored from before it. */
    private OptionalLong placeInTheLog(PersonId person) {
        return database
                .sql("SELECT global_index, payload_type FROM log.event WHERE aggregate_identifier = ?")
                .param(person.toString())
                .query((row, number) -> codec.forgets(row.getString(2)) ? row.getLong(1) : 0L)
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
