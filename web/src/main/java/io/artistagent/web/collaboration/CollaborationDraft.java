package io.artistagent.web.collaboration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input for proposing a collaboration to another artist. */
public record CollaborationDraft(
        String fromArtistId,
        String toArtistId,
        @Nullable String kind,
        @Nullable String message,
        @Nullable String trackId,
        List<Share> splits,
        @Nullable Instant expiresAt) {

    /** One party's proposed share. */
    public record Share(String artistId, int shareBasisPoints) {}
}
