package io.artistagent.ml.features;

/**
 * The statements of {@link FeatureWriter}. Rows are passed as one JSON array, so that a batch needs one statement per table. Existing rows
 * are looked up one by one ({@code LATERAL … LIMIT 1}). The plan of a join, cached while the table was still empty, would scan the whole
 * table for every batch of a rebuild.
 */
final class FeatureSql {

    private FeatureSql() {}

    static final String NEXT_VERSION = """
            UPDATE {features}.feature_state SET version = version + 1, position = greatest(position, :position) RETURNING version
            """;

    static final String PUT_PROFILES = """
            INSERT INTO {features}.profile (artist_id, owner_id, stage_name, country, genres, looking_for, active)
            SELECT artist_id, owner_id, stage_name, country, genres, looking_for, active
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, owner_id uuid, stage_name text, country text,
                                                               genres text[], looking_for text[], active boolean)
            ON CONFLICT (artist_id) DO UPDATE SET owner_id = excluded.owner_id, stage_name = excluded.stage_name,
                country = excluded.country, genres = excluded.genres, looking_for = excluded.looking_for
            """;

    static final String PUT_PICTURES = """
            UPDATE {features}.profile SET picture = r.picture
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, picture uuid)
            WHERE profile.artist_id = r.artist_id
            """;

    static final String RETIRE = "UPDATE {features}.profile SET active = false WHERE artist_id IN (:artists)";

    static final String CREDITED = "SELECT track_id, artist_id FROM {features}.credit WHERE track_id IN (:tracks)";

    static final String PUT_TRACKS = """
            INSERT INTO {features}.track (track_id, artist_id, genres, language, published)
            SELECT r.track_id, r.artist_id,
                   CASE WHEN r.described THEN r.genres ELSE known.genres END,
                   CASE WHEN r.described THEN r.language ELSE known.language END,
                   coalesce(r.published, known.published, false)
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(track_id uuid, artist_id uuid, described boolean,
                                                               genres text[], language text, published boolean)
            LEFT JOIN LATERAL (SELECT * FROM {features}.track t WHERE t.track_id = r.track_id LIMIT 1) known ON true
            ON CONFLICT (track_id) DO UPDATE SET artist_id = excluded.artist_id, genres = excluded.genres,
                language = excluded.language, published = excluded.published
            """;

    static final String DROP_CREDITS = "DELETE FROM {features}.credit WHERE track_id IN (:tracks)";

    static final String PUT_CREDITS = """
            INSERT INTO {features}.credit (track_id, artist_id, skill)
            SELECT track_id, artist_id, skill
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(track_id uuid, artist_id uuid, skill text)
            """;

    static final String ERASE_PROFILES = """
            UPDATE {features}.profile SET stage_name = '', active = false, picture = NULL WHERE owner_id IN (:persons) RETURNING artist_id
            """;

    static final String TRACKS_OF_PERSONS = """
            SELECT track_id, artist_id, t.genres, language
            FROM {features}.track t JOIN {features}.profile p USING (artist_id) WHERE p.owner_id IN (:persons)
            """;

    static final String REACH = """
            SELECT to_jsonb(known) AS reach
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, track_id uuid)
            CROSS JOIN LATERAL (
                SELECT * FROM {features}.reach WHERE reach.artist_id = r.artist_id AND reach.track_id = r.track_id LIMIT 1) known
            """;

    static final String PUT_REACH = """
            INSERT INTO {features}.reach (artist_id, track_id, listeners_day, monthly_listeners, streams_by_day, streams)
            SELECT artist_id, track_id, listeners_day, monthly_listeners, streams_by_day, streams
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, track_id uuid, listeners_day date,
                                                monthly_listeners bigint, streams_by_day jsonb, streams bigint)
            ON CONFLICT (artist_id, track_id) DO UPDATE SET listeners_day = excluded.listeners_day,
                monthly_listeners = excluded.monthly_listeners, streams_by_day = excluded.streams_by_day,
                streams = excluded.streams
            """;

    static final String PUT_BLOCKS = """
            INSERT INTO {features}.block (artist_id, blocked_artist_id)
            SELECT artist_id, blocked_artist_id
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, blocked_artist_id uuid)
            ON CONFLICT DO NOTHING
            """;

    static final String DROP_BLOCKS = """
            DELETE FROM {features}.block
            USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, blocked_artist_id uuid)
            WHERE block.artist_id = r.artist_id AND block.blocked_artist_id = r.blocked_artist_id
            """;

    static final String PUT_DISMISSALS = """
            INSERT INTO {features}.dismissal (artist_id, other_artist_id)
            SELECT artist_id, other_artist_id
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, other_artist_id uuid)
            ON CONFLICT DO NOTHING
            """;

    static final String DROP_DISMISSALS = """
            DELETE FROM {features}.dismissal
            USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(artist_id uuid, other_artist_id uuid)
            WHERE dismissal.artist_id = r.artist_id AND dismissal.other_artist_id = r.other_artist_id
            """;

    static final String ERASE_DISMISSALS = """
            DELETE FROM {features}.dismissal USING {features}.profile p WHERE p.artist_id = dismissal.artist_id AND p.owner_id IN (:persons)
            """;

    static final String PUT_COLLABORATIONS = """
            INSERT INTO {features}.collaboration (collaboration_id, from_artist_id, to_artist_id, status)
            SELECT r.collaboration_id, coalesce(r.from_artist_id, known.from_artist_id),
                   coalesce(r.to_artist_id, known.to_artist_id), r.status
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(collaboration_id uuid, from_artist_id uuid,
                                                               to_artist_id uuid, status text)
            LEFT JOIN LATERAL (
                SELECT * FROM {features}.collaboration c WHERE c.collaboration_id = r.collaboration_id LIMIT 1) known ON true
            ON CONFLICT (collaboration_id) DO UPDATE SET status = excluded.status
            """;

    static final String PUT_CONSENTS = """
            INSERT INTO {features}.consent (person, purpose)
            SELECT person, purpose FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(person uuid, purpose text)
            ON CONFLICT DO NOTHING
            """;

    static final String DROP_CONSENTS = """
            DELETE FROM {features}.consent USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(person uuid, purpose text)
            WHERE consent.person = r.person AND consent.purpose = r.purpose
            """;

    static final String PUT_LIMITATIONS = """
            INSERT INTO {features}.limitation (person, kind)
            SELECT person, kind FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(person uuid, kind text)
            ON CONFLICT DO NOTHING
            """;

    static final String DROP_LIMITATIONS = """
            DELETE FROM {features}.limitation USING jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(person uuid, kind text)
            WHERE limitation.person = r.person AND limitation.kind = r.kind
            """;

    static final String ARTISTS_OF = "SELECT artist_id, owner_id FROM {features}.profile WHERE owner_id IN (:persons)";

    /**
     * Recomputes the features of the touched artists. Unreported monthly listeners are estimated as a third of the streams of the last 28
     * days, of the artist or else of all tracks together. Bands of half a power of ten tolerate the error of this estimate. Each use of
     * the listeners needs its own consent of the owner. If the owner's data must not be used, all features are empty.
     */
    static final String MAKE_FEATURES = """
            INSERT INTO {features}.feature (artist_id, genres, languages, credits, monthly_listeners, shown_listeners,
                                    published_tracks, active_at, position, version)
            SELECT p.artist_id, genre.weights, language.weights, credit.tracks,
                   CASE WHEN use.ranks THEN reach.monthly_listeners END, CASE WHEN use.shown THEN reach.monthly_listeners END, n.tracks,
                   greatest(t.active_at, known.active_at), greatest(t.position, known.position), :version
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS t(artist_id uuid, active_at timestamptz, position bigint)
            CROSS JOIN LATERAL (SELECT * FROM {features}.profile WHERE profile.artist_id = t.artist_id LIMIT 1) p
            LEFT JOIN LATERAL (SELECT * FROM {features}.feature WHERE feature.artist_id = t.artist_id LIMIT 1) known ON true
            CROSS JOIN LATERAL (
                SELECT NOT EXISTS (SELECT FROM {features}.limitation WHERE person = p.owner_id) AS allowed,
                       EXISTS (SELECT FROM {features}.consent WHERE person = p.owner_id AND purpose = :ranks) AS ranks,
                       EXISTS (SELECT FROM {features}.consent WHERE person = p.owner_id AND purpose = :shown) AS shown) use
            CROSS JOIN LATERAL (
                SELECT count(*)::integer AS tracks FROM {features}.track
                WHERE artist_id = p.artist_id AND published AND use.allowed) n
            CROSS JOIN LATERAL (
                SELECT coalesce(jsonb_object_agg(genre, in_profile + in_tracks::float8 / greatest(n.tracks, 1)), '{}') AS weights
                FROM (SELECT genre, sum(in_profile) AS in_profile, sum(in_tracks) AS in_tracks
                      FROM (SELECT unnest(p.genres) AS genre, 1 AS in_profile, 0 AS in_tracks WHERE use.allowed
                            UNION ALL
                            SELECT unnest(genres), 0, 1 FROM {features}.track
                            WHERE artist_id = p.artist_id AND published AND use.allowed) named
                      GROUP BY genre) counted) genre
            CROSS JOIN LATERAL (
                SELECT coalesce(jsonb_object_agg(language, in_tracks::float8 / n.tracks), '{}') AS weights
                FROM (SELECT language, count(*) AS in_tracks FROM {features}.track
                      WHERE artist_id = p.artist_id AND published AND language IS NOT NULL AND use.allowed
                      GROUP BY language) counted) language
            CROSS JOIN LATERAL (
                SELECT coalesce(jsonb_object_agg(skill, tracks), '{}') AS tracks
                FROM (SELECT c.skill, count(*) AS tracks FROM {features}.credit c
                      CROSS JOIN LATERAL (SELECT published FROM {features}.track WHERE track.track_id = c.track_id LIMIT 1) shown
                      WHERE c.artist_id = p.artist_id AND published AND use.allowed
                      GROUP BY c.skill) counted) credit
            CROSS JOIN LATERAL (
                SELECT coalesce(
                    max(monthly_listeners) FILTER (WHERE track_id = :noTrack),
                    max(streams) FILTER (WHERE track_id = :noTrack) / 3,
                    (sum(streams) FILTER (WHERE track_id <> :noTrack) / 3)::bigint) AS monthly_listeners
                FROM {features}.reach WHERE artist_id = p.artist_id AND use.allowed) reach
            ON CONFLICT (artist_id) DO UPDATE SET genres = excluded.genres, languages = excluded.languages,
                credits = excluded.credits, monthly_listeners = excluded.monthly_listeners,
                shown_listeners = excluded.shown_listeners, published_tracks = excluded.published_tracks, active_at = excluded.active_at,
                position = excluded.position, version = excluded.version
            """;
}
