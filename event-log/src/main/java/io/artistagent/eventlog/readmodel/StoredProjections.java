package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.DeadLetterTable;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.projection.TokenStoreConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections of all processes, as far as the database knows them. */
public final class StoredProjections {

    private final JdbcClient database;
    private final StoredPositions positions;
    private final VersionTable versions;
    private final DeadLetterTable deadLetters;

    StoredProjections(
            JdbcClient database, StoredPositions positions, VersionTable versions, DeadLetterTable deadLetters) {
        this.database = database;
        this.positions = positions;
        this.versions = versions;
        this.deadLetters = deadLetters;
    }

    /**
     * A projection.
     *
     * @param isReadModel whether it is a read model, and not an automation
     * @param version the active version of a read model; null for an automation, or if no version is active
     * @param isFilling whether a version of the read model is being filled
     * @param position the stored position; empty if there is none
     * @param isFollowed whether a process follows the log for it
     * @param deadLetters how many events it has set aside; for a read model, by the version with the most
     */
    public record StoredProjection(
            String name,
            boolean isReadModel,
            @Nullable Integer version,
            boolean isFilling,
            OptionalLong position,
            boolean isFollowed,
            long deadLetters) {}

    public List<StoredProjection> all() {
        Map<String, List<ModelVersion>> models = versions.versions();
        Map<String, Long> letters = deadLetters.counts();
        return positions.processors().stream()
                .map(ProcessorSettings::projectionOf)
                .distinct()
                .map(name -> projection(name, models.getOrDefault(name, List.of()), letters))
                .toList();
    }

    public Optional<StoredProjection> find(String name) {
        return all().stream()
                .filter(projection -> projection.name().equals(name))
                .findAny();
    }

    private StoredProjection projection(String name, List<ModelVersion> known, Map<String, Long> letters) {
        Optional<ModelVersion> active = ModelVersion.in(ModelVersion.State.ACTIVE, known);
        String processor = active.map(ModelVersion::processor).orElse(name);
        return new StoredProjection(
                name,
                !known.isEmpty(),
                active.map(ModelVersion::number).orElse(null),
                ModelVersion.in(ModelVersion.State.FILLING, known).isPresent(),
                positions.lowest(processor),
                isFollowed(processor),
                letters.entrySet().stream()
                        .filter(count ->
                                ProcessorSettings.projectionOf(count.getKey()).equals(name))
                        .mapToLong(Map.Entry::getValue)
                        .max()
                        .orElse(0));
    }

    /** Twice the time after which a claim is lost, since the clocks of the processes may differ from that of the database. */
    private boolean isFollowed(String processor) {
        return database.sql("SELECT EXISTS (SELECT FROM log.token WHERE processor_name = ? AND owner IS NOT NULL"
                        + " AND time_stamp::timestamptz >= now() - make_interval(secs => ?))")
                .params(processor, 2 * TokenStoreConfiguration.CLAIM_TIMEOUT.toSeconds())
                .query(Boolean.class)
                .single();
    }
}
