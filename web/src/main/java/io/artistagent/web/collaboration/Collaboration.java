package io.artistagent.web.collaboration;

import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as both parties see it.
 *
 * @param steps what the person can do next
 * @param comments the latest comments, oldest first
 * @param earlierComments the cursor of the comments before these; null if there are none
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
            String id, @Nullable String stageName, @Nullable Picture picture, boolean retired) {}

    /** The track of the collaboration. */
    public record About(String id, @Nullable String title) {}

    /** A comment by one of the two artists. */
    public record Comment(
            String id,
            String artistId,
            @Nullable String stageName,
            @Nullable String text,
            @Nullable Instant at) {}

    /** Returns the portrait of one of the two artists, null for any other artist. */
    public @Nullable Picture pictureOf(String artistId) {
        return sentBy(artistId) ? from.picture() : to.id().equals(artistId) ? to.picture() : null;
    }

    /** Returns the artists who have retired; empty once the collaboration is over, when it makes no difference. */
    public List<Party> retired() {
        return status.isOpen() ? Stream.of(from, to).filter(Party::retired).toList() : List.of();
    }

    /** Whether the invited artist can still accept the request. */
    public boolean awaitsAnswer() {
        return status == CollaborationStatus.PENDING && retired().isEmpty();
    }

    public boolean sentBy(String artistId) {
        return from.id().equals(artistId);
    }

    /** Returns the other artist. */
    public Party other(String artistId) {
        return sentBy(artistId) ? to : from;
    }
}
