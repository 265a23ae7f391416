package io.artistagent.query.collaboration;

import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collaboration as stored: artists and tracks by their ids. */
record CollaborationDocument(
        String id,
        String fromArtistId,
        String toArtistId,
        CollaborationKind kind,
        String message,
        @Nullable String trackId,
        List<Share> splits,
        @Nullable List<Share> agreedSplits,
        CollaborationStatus status,
        Instant requestedAt,
        Instant expiresAt,
        Instant changedAt,
        long version) {

    record Share(String artistId, int shareBasisPoints) {}

    record Comment(String id, String collaborationId, String artistId, String text, Instant at) {}
}
