package io.artistagent.ml.features;

import io.artistagent.domain.artist.Skill;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a batch writes. Each is sent to the database as JSON with column names as keys. */
final class FeatureRows {

    /** The track id of figures for the artist as a whole. */
    static final UUID NO_TRACK = new UUID(0, 0);

    private FeatureRows() {}

    record ProfileRow(
            UUID artistId,
            UUID ownerId,
            String stageName,
            String country,
            List<String> genres,
            List<String> lookingFor,
            boolean active) {}

    /**
     * @param described whether the batch describes the track; if not, only its publication changes
     * @param published null if the batch does not change it
     */
    record TrackRow(
            UUID trackId,
            UUID artistId,
            boolean described,
            List<String> genres,
            @Nullable String language,
            @Nullable Boolean published) {

        TrackRow withPublished(@Nullable Boolean changed) {
            return new TrackRow(trackId, artistId, described, genres, language, changed);
        }
    }

    record CreditRow(UUID trackId, UUID artistId, Skill skill) {}

    /** @param picture null if it was removed */
    record PictureRow(UUID artistId, @Nullable UUID picture) {}

    record DismissalRow(UUID artistId, UUID otherArtistId) {}

    record ConsentRow(UUID person, String purpose) {}

    record LimitationRow(UUID person, String kind) {}

    record BlockRow(UUID artistId, UUID blockedArtistId) {}

    /**
     * @param fromArtistId null, like {@code toArtistId}, if the batch changes only the status
     */
    record CollaborationRow(
            UUID collaborationId,
            @Nullable UUID fromArtistId,
            @Nullable UUID toArtistId,
            String status) {}

    /**
     * @param activeAt when the artist acted; null if only others acted
     */
    record TouchedRow(UUID artistId, @Nullable Instant activeAt, long position) {

        TouchedRow and(TouchedRow other) {
            return new TouchedRow(artistId, later(activeAt, other.activeAt), Math.max(position, other.position));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}
