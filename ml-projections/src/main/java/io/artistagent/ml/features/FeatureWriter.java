package io.artistagent.ml.features;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.ml.features.FeatureRows.CreditRow;
import io.artistagent.ml.features.FeatureRows.TouchedRow;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes a batch of any number of events with a few statements, in the transaction that also stores the projection's position. */
@Component
class FeatureWriter {

    private final FeatureTables database;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // A missing property is null in SQL as well
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    FeatureWriter(FeatureTables database) {
        this.database = database;
    }

    /** Writes all changes of a batch. */
    void write(FeatureBatch batch) {
        Long version = database.sql(FeatureSql.NEXT_VERSION)
                .param("position", batch.position())
                .query(Long.class)
                .single();
        profiles(batch);
        tracks(batch);
        reach(batch);
        pairs(batch);
        persons(batch);
        erase(batch);
        if (!batch.touched.isEmpty()) {
            database.sql(FeatureSql.MAKE_FEATURES)
                    .param("rows", json(batch.touched.values()))
                    .param("version", version)
                    .param("noTrack", FeatureRows.NO_TRACK)
                    .param("ranks", Purpose.FIGURES_RANK_MY_MATCHES.slug())
                    .param("shown", Purpose.FIGURES_SHOWN_IN_MATCHES.slug())
                    .update();
        }
    }

    private void profiles(FeatureBatch batch) {
        write(FeatureSql.PUT_PROFILES, batch.profiles.values());
        write(FeatureSql.PUT_PICTURES, batch.pictures.values());
        if (!batch.retired.isEmpty()) {
            database.sql(FeatureSql.RETIRE).param("artists", batch.retired).update();
        }
    }

    private void tracks(FeatureBatch batch) {
        if (batch.tracks.isEmpty()) {
            return;
        }
        // Read before the credits change, so that artists who lose a credit are touched too
        if (!batch.touchedTracks.isEmpty()) {
            database.sql(FeatureSql.CREDITED)
                    .param("tracks", batch.touchedTracks.keySet())
                    .query((row, number) -> new TouchedRow(
                            row.getObject("artist_id", UUID.class),
                            null,
                            batch.touchedTracks.getOrDefault(row.getObject("track_id", UUID.class), 0L)))
                    .list()
                    .forEach(batch::touch);
        }
        write(FeatureSql.PUT_TRACKS, batch.tracks.values());
        if (!batch.credits.isEmpty()) {
            database.sql(FeatureSql.DROP_CREDITS)
                    .param("tracks", batch.credits.keySet())
                    .update();
            write(
                    FeatureSql.PUT_CREDITS,
                    batch.credits.values().stream().flatMap(Collection::stream).toList());
        }
    }

    private void reach(FeatureBatch batch) {
        if (batch.figures.isEmpty()) {
            return;
        }
        Map<FeatureBatch.ReachKey, ReportedReach> stored = database
                .sql(FeatureSql.REACH)
                .param("rows", json(batch.figures.keySet()))
                .query((row, number) -> json.readValue(row.getString("reach"), ReportedReach.class))
                .stream()
                .collect(Collectors.toMap(
                        reach -> new FeatureBatch.ReachKey(reach.artistId(), reach.trackId()), reach -> reach));
        write(
                FeatureSql.PUT_REACH,
                batch.figures.entrySet().stream()
                        .map(reported -> {
                            FeatureBatch.ReachKey key = reported.getKey();
                            ReportedReach nothing = ReportedReach.nothing(key.artistId(), key.trackId());
                            return stored.getOrDefault(key, nothing).with(reported.getValue());
                        })
                        .toList());
    }

    private void pairs(FeatureBatch batch) {
        write(FeatureSql.PUT_BLOCKS, FeatureSql.DROP_BLOCKS, batch.blocks);
        write(FeatureSql.PUT_DISMISSALS, FeatureSql.DROP_DISMISSALS, batch.dismissals);
        write(FeatureSql.PUT_COLLABORATIONS, batch.collaborations.values());
    }

    /** Writes what persons allow and forbid, and recomputes the features of all their artists. */
    private void persons(FeatureBatch batch) {
        write(FeatureSql.PUT_CONSENTS, FeatureSql.DROP_CONSENTS, batch.consents);
        write(FeatureSql.PUT_LIMITATIONS, FeatureSql.DROP_LIMITATIONS, batch.limitations);
        if (!batch.touchedPersons.isEmpty()) {
            database.sql(FeatureSql.ARTISTS_OF)
                    .param("persons", batch.touchedPersons.keySet())
                    .query((row, number) -> new TouchedRow(
                            row.getObject("artist_id", UUID.class),
                            null,
                            batch.touchedPersons.getOrDefault(row.getObject("owner_id", UUID.class), 0L)))
                    .list()
                    .forEach(batch::touch);
        }
    }

    /** Reduces the data of erased persons to what a replay of the log would produce now. */
    private void erase(FeatureBatch batch) {
        if (batch.erased.isEmpty()) {
            return;
        }
        database.sql(FeatureSql.ERASE_DISMISSALS).param("persons", batch.erased).update();
        database.sql(FeatureSql.ERASE_PROFILES)
                .param("persons", batch.erased)
                .query(UUID.class)
                .list()
                .forEach(artist -> batch.touch(new TouchedRow(artist, null, batch.position())));
        Map<UUID, Set<CreditRow>> left = new LinkedHashMap<>();
        database.sql(FeatureSql.TRACKS_OF_PERSONS)
                .param("persons", batch.erased)
                .query(row -> {
                    UUID track = row.getObject("track_id", UUID.class);
                    String words = row.getString("language");
                    List<Genre> genres = Arrays.stream(
                                    (String[]) row.getArray("genres").getArray())
                            .map(Genre::new)
                            .toList();
                    left.put(
                            track,
                            FeatureBatch.withoutNames(
                                    track,
                                    row.getObject("artist_id", UUID.class),
                                    words == null ? null : new Language(words),
                                    genres));
                });
        if (left.isEmpty()) {
            return;
        }
        database.sql(FeatureSql.CREDITED)
                .param("tracks", left.keySet())
                .query((row, number) -> row.getObject("artist_id", UUID.class))
                .list()
                .forEach(artist -> batch.touch(new TouchedRow(artist, null, 0)));
        database.sql(FeatureSql.DROP_CREDITS).param("tracks", left.keySet()).update();
        write(
                FeatureSql.PUT_CREDITS,
                left.values().stream().flatMap(Collection::stream).toList());
    }

    /** Writes the rows that are true, and deletes those that are false. */
    private <R> void write(String put, String drop, Map<R, Boolean> rows) {
        Map<Boolean, List<R>> byValue = rows.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        write(put, byValue.getOrDefault(true, List.of()));
        write(drop, byValue.getOrDefault(false, List.of()));
    }

    private void write(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            database.sql(sql).param("rows", json(rows)).update();
        }
    }

    private String json(Collection<?> rows) {
        return json.writeValueAsString(rows);
    }
}
