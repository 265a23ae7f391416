package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collaboration as stored: artists by their ids, the track as it was called when the request was made. What a person who was erased has written is null. */
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

    record Share(String artistId, int shareBasisPoints) {}

    record Comment(
            String id,
            String collaborationId,
            String artistId,
            @Nullable String text,
            Instant at,
            long version) {}
}
