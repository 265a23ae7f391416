package io.artistagent.ml.features;

import io.artistagent.domain.artist.Skill;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a batch writes; each goes to its table as JSON under the names of the columns. */
final class Rows {

    /** Stands for the artist as a whole where figures are not of one track. */
    static final UUID NO_TRACK = new UUID(0, 0);

    private Rows() {}

    record ProfileRow(
            UUID artistId,
            UUID ownerId,
            String stageName,
            String country,
            List<String> genres,
            List<String> lookingFor,
            boolean active) {}

    /**
     * @param described whether the batch tells what the track is; where not, only its publication changes
     * @param published null where the batch says nothing about it
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

    /** @param picture null where there is none any more */
    record PictureRow(UUID artistId, @Nullable UUID picture) {}

    record DismissalRow(UUID artistId, UUID otherArtistId) {}

    record BlockRow(UUID artistId, UUID blockedArtistId) {}

    /**
     * @param fromArtistId null, like the other, where the batch tells only the status
     */
    record CollaborationRow(
            UUID collaborationId,
            @Nullable UUID fromArtistId,
            @Nullable UUID toArtistId,
            String status) {}

    /**
     * @param activeAt when the artist did something; null where only others did
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
