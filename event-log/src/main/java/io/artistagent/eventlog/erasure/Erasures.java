package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports which places have forgotten an erased person, and which erasures still lack their event. */
public final class Erasures {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient database;
    private final SubjectKeys keys;
    private final List<PersonalDataPlaces> places;

    Erasures(JdbcClient database, SubjectKeys keys, List<PersonalDataPlaces> places) {
        this.database = database;
        this.keys = keys;
        this.places = List.copyOf(places);
    }

    /** The progress of a person's erasure, or nothing if the person was not erased. */
    public Optional<ErasureProgress> of(PersonId person) {
        return keys.erasureOf(person)
                .map(erasure -> new ErasureProgress(
                        erasure.since(),
                        erasure.wasKnown(),
                        places.stream()
                                .flatMap(each -> each.receipts(person).stream())
                                .toList()));
    }

    /**
     * Erasures without an event in the log although the key is destroyed: a failure came between the two, or the log was restored from
     * before the event. The oldest come first.
     */
    public List<UnpublishedErasure> unpublished() {
        return database.sql("SELECT subject, asked_by FROM log.erasure e"
                        + " WHERE NOT EXISTS (SELECT FROM log.event WHERE aggregate_identifier = e.subject::text)"
                        + " ORDER BY erased_at")
                .query((row, number) ->
                        new UnpublishedErasure(new PersonId(row.getObject(1, UUID.class)), metadata(row.getString(2))))
                .list();
    }

    private static Map<String, String> metadata(@Nullable String json) {
        return json == null ? Map.of() : JsonMapper.shared().readValue(json, METADATA);
    }
}
