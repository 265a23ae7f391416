package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.domain.collaboration.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored collaboration. Artists are ids; the track title is the one at the time of the request. Text written by an erased person is
 * null.
 */
record CollaborationDocument(
        String id,
        String fromArtistId,
        String toArtistId,
        CollaborationKind kind,
        @Nullable String message,
        @Nullable String trackId,
        @Nullable String trackTitle,
        List<Share> splits,
        @Nullable List<Share> agreedSplits,
        CollaborationStatus status,
        Instant requestedAt,
        Instant expiresAt,
        Instant changedAt,
        long version) {

    /**
     * Returns the steps that the owner of these artists can take next.
     *
     * @param active whether both artists are active
     */
    List<CollaborationStep> next(Collection<String> artists, boolean active, Instant now) {
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        if (artists.contains(fromArtistId)) {
            sides.add(Side.REQUESTING);
        }
        if (artists.contains(toArtistId)) {
            sides.add(Side.INVITED);
        }
        return CollaborationStep.next(status.at(now, expiresAt), sides, active);
    }

    record Share(String artistId, int shareBasisPoints) {}

    record Comment(
            String id,
            String collaborationId,
            String artistId,
            @Nullable String text,
            Instant at,
            long version) {}
}
