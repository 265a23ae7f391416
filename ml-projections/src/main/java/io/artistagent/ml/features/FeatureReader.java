package io.artistagent.ml.features;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.collaboration.CollaborationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads features from the read model. */
@Component
public class FeatureReader {

    private static final TypeReference<Map<String, Double>> WEIGHTS = new TypeReference<>() {};
    private static final TypeReference<Map<Skill, Integer>> COUNTS = new TypeReference<>() {};

    private static final String ALLOWED =
            "(p.active AND NOT EXISTS (SELECT FROM {features}.limitation l WHERE l.person = p.owner_id))";

    private static final String FEATURES = """
            SELECT p.artist_id, p.owner_id, p.stage_name, p.picture, %s AS active, p.country, p.genres AS profile_genres, p.looking_for,
                   f.genres, f.languages, f.credits, f.monthly_listeners, f.shown_listeners, f.position
            FROM {features}.feature f JOIN {features}.profile p USING (artist_id)
            """.formatted(ALLOWED);

    private static final String RELATED = """
            SELECT artist_id FROM {features}.profile WHERE owner_id = :owner
            UNION SELECT theirs.artist_id FROM {features}.profile mine
                  JOIN {features}.block b ON b.artist_id = mine.artist_id
                  JOIN {features}.profile blocked ON blocked.artist_id = b.blocked_artist_id
                  JOIN {features}.profile theirs ON theirs.owner_id = blocked.owner_id
                  WHERE mine.owner_id = :owner
            UNION SELECT theirs.artist_id FROM {features}.profile mine
                  JOIN {features}.block b ON b.blocked_artist_id = mine.artist_id
                  JOIN {features}.profile blocking ON blocking.artist_id = b.artist_id
                  JOIN {features}.profile theirs ON theirs.owner_id = blocking.owner_id
                  WHERE mine.owner_id = :owner
            UNION SELECT to_artist_id FROM {features}.collaboration WHERE from_artist_id = :artist AND status IN (:statuses)
            UNION SELECT from_artist_id FROM {features}.collaboration WHERE to_artist_id = :artist AND status IN (:statuses)
            """;

    private final FeatureTables database;
    private final JsonMapper json;

    FeatureReader(FeatureTables database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public FeatureState state() {
        int modelVersion = database.version();
        return database.sql("SELECT version, position FROM {features}.feature_state")
                .query((row, number) -> new FeatureState(modelVersion, row.getLong("version"), row.getLong("position")))
                .single();
    }

    public Optional<ArtistFeatures> find(UUID artistId) {
        return database.sql(FEATURES + "WHERE f.artist_id = ?")
                .param(artistId)
                .query(this::features)
                .optional();
    }

    public Optional<PersonId> ownerOf(ArtistId artistId) {
        return database.sql("SELECT owner_id FROM {features}.profile WHERE artist_id = ?")
                .param(artistId.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Returns the artists whose features were written after a version, including retired artists. */
    public List<ArtistFeatures> newerThan(long version) {
        return database.sql(FEATURES + "WHERE f.version > ?")
                .param(version)
                .query(this::features)
                .list();
    }

    /**
     * Returns active artists, last changed first; of those changed by the same event, the greatest id first.
     *
     * @param skipped how many of the first to leave out
     */
    public List<ArtistFeatures> active(int skipped, int most) {
        return database.sql(
                        FEATURES + "WHERE " + ALLOWED + " ORDER BY f.position DESC, f.artist_id DESC LIMIT ? OFFSET ?")
                .param(most)
                .param(skipped)
                .query(this::features)
                .list();
    }

    /**
     * Returns the artists that are related to this one: all artists of the same owner, including this one; all artists of persons with a
     * block in either direction between any of their artists and any of this owner's; and all artists who have a collaboration with this
     * one in one of these statuses.
     */
    public Set<UUID> relatedTo(ArtistFeatures artist, Set<CollaborationStatus> statuses) {
        return database.sql(RELATED)
                .param("owner", artist.ownerId())
                .param("artist", artist.artistId())
                .param(
                        "statuses",
                        statuses.stream().map(CollaborationStatus::name).toList())
                .query(UUID.class)
                .set();
    }

    /** Returns the limits on the use of a person's data: {@code RESTRICTED}, {@code MATCHING}, both or none. */
    public Set<String> limitationsOf(UUID person) {
        return database.sql("SELECT kind FROM {features}.limitation WHERE person = ?")
                .param(person)
                .query(String.class)
                .set();
    }

    /** Returns the artists whom this one has dismissed. */
    public Set<UUID> dismissedBy(UUID artistId) {
        return database.sql("SELECT other_artist_id FROM {features}.dismissal WHERE artist_id = ?")
                .param(artistId)
                .query(UUID.class)
                .set();
    }

    private ArtistFeatures features(ResultSet row, int number) throws SQLException {
        return new ArtistFeatures(
                row.getObject("artist_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("stage_name"),
                row.getObject("picture", UUID.class),
                row.getBoolean("active"),
                row.getString("country"),
                texts(row, "profile_genres"),
                json.readValue(row.getString("genres"), WEIGHTS),
                json.readValue(row.getString("languages"), WEIGHTS),
                skills(texts(row, "looking_for")),
                json.readValue(row.getString("credits"), COUNTS),
                row.getObject("monthly_listeners", Long.class),
                row.getObject("shown_listeners", Long.class),
                row.getLong("position"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static Set<Skill> skills(List<String> names) {
        return names.stream().map(Skill::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
