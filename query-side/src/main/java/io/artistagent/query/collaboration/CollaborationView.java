package io.artistagent.query.collaboration;

import io.artistagent.api.PictureView;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.query.artist.ArtistNames.Face;
import io.artistagent.query.collaboration.CollaborationDocument.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collaboration as its two artists see it, with names. */
@Schema(name = "Collaboration")
record CollaborationView(
        @Schema(format = "uuid") String id,
        Party from,
        Party to,
        CollaborationKind kind,

        @Schema(example = "Your voice on my chorus?", description = "Null where who wrote it was erased") @Nullable
        String message,

        @Nullable Subject track,
        List<SplitView> splits,

        @Schema(description = "What both agreed on, once it is accepted") @Nullable
        List<SplitView> agreedSplits,

        CollaborationStatus status,

        @Schema(
                description =
                        "What the caller can do next, as the state and the caller's side allow it; in a list of one artist, what"
                                + " that artist can do. A block or a retired artist may still stand in the way",
                example = "[\"ACCEPT\", \"DECLINE\", \"COMMENT\"]")
        List<CollaborationStep> steps,

        Instant requestedAt,
        Instant expiresAt,
        Instant changedAt,

        @Schema(description = "Oldest first, the latest 200; in lists empty")
        List<CommentView> comments,

        @Schema(description = "The cursor that asks for the comments before these; absent where there are none")
        @Nullable
        String earlierComments,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version,

        @Schema(description = "Whether the person who asked was erased, and the message with them")
        boolean erased) {

    static CollaborationView of(
            CollaborationDocument it,
            List<CollaborationStep> steps,
            List<CommentView> comments,
            @Nullable String earlierComments,
            Names names) {
        var agreed = it.agreedSplits();
        return new CollaborationView(
                it.id(),
                names.party(it.fromArtistId()),
                names.party(it.toArtistId()),
                it.kind(),
                it.message(),
                it.trackId() == null ? null : new Subject(it.trackId(), it.trackTitle()),
                names.splits(it.splits()),
                agreed == null ? null : names.splits(agreed),
                it.status(),
                steps,
                it.requestedAt(),
                it.expiresAt(),
                it.changedAt(),
                comments,
                earlierComments,
                it.version(),
                it.message() == null);
    }

    /** One of the two artists. */
    @Schema(name = "Party")
    record Party(
            @Schema(format = "uuid") String id,
            @Schema(example = "Bruno") @Nullable String stageName,
            @Nullable PictureView picture) {}

    /** The track it is about, by the title it had when the request was made: a later one may be private. */
    @Schema(name = "CollaborationTrack")
    record Subject(
            @Schema(format = "uuid") String id, @Nullable String title) {}

    /** What an artist gets. */
    @Schema(name = "Split")
    record SplitView(
            @Schema(format = "uuid") String artistId,
            @Nullable String stageName,
            @Schema(example = "5000") int shareBasisPoints) {}

    /** What one said to the other. */
    @Schema(name = "Comment")
    record CommentView(
            @Schema(format = "uuid") String id,
            @Schema(format = "uuid") String artistId,
            @Nullable String stageName,

            @Schema(description = "Null if its author was erased", example = "I can send you the stems on Friday.")
            @Nullable
            String text,

            Instant at,
            boolean erased) {}

    /** The names and portraits that stand for ids, looked up in one go. */
    record Names(Map<String, Face> artists) {

        Party party(String artistId) {
            var face = artists.get(artistId);
            return new Party(artistId, name(artistId), face == null ? null : face.picture());
        }

        List<SplitView> splits(List<Share> shares) {
            return shares.stream()
                    .map(share -> new SplitView(share.artistId(), name(share.artistId()), share.shareBasisPoints()))
                    .toList();
        }

        CommentView comment(CollaborationDocument.Comment comment) {
            return new CommentView(
                    comment.id(),
                    comment.artistId(),
                    name(comment.artistId()),
                    comment.text(),
                    comment.at(),
                    comment.text() == null);
        }

        private @Nullable String name(String artistId) {
            var face = artists.get(artistId);
            return face == null ? null : face.stageName();
        }
    }
}
