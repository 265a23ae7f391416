package io.artistagent.web.collaboration;

import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as both its parties see it.
 *
 * @param steps what the person can do next
 * @param comments the latest, oldest first
 * @param earlierComments asks for those before; null where there are none
 */
public record Collaboration(
        String id,
        Party from,
        Party to,
        CollaborationKind kind,
        @Nullable String message,
        @Nullable About track,
        List<Split> splits,
        List<Split> agreedSplits,
        CollaborationStatus status,
        List<CollaborationStep> steps,
        @Nullable Instant requestedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant changedAt,
        List<Comment> comments,
        @Nullable String earlierComments,
        long version) {

    public Collaboration {
        steps = steps == null ? List.of() : steps;
        splits = splits == null ? List.of() : splits;
        agreedSplits = agreedSplits == null ? List.of() : agreedSplits;
        comments = comments == null ? List.of() : comments;
    }

    /** One of the two artists. */
    public record Party(
            String id, @Nullable String stageName, @Nullable Picture picture) {}

    /** The track it is about. */
    public record About(String id, @Nullable String title) {}

    /** What one side wrote while they worked on it. */
    public record Comment(
            String id,
            String artistId,
            @Nullable String stageName,
            @Nullable String text,
            @Nullable Instant at) {}

    /** The portrait of one of the two artists. */
    public @Nullable Picture pictureOf(String artistId) {
        return sentBy(artistId) ? from.picture() : to.id().equals(artistId) ? to.picture() : null;
    }

    public boolean sentBy(String artistId) {
        return from.id().equals(artistId);
    }

    /** The artist on the other side, seen from one of the two. */
    public Party other(String artistId) {
        return sentBy(artistId) ? to : from;
    }
}
