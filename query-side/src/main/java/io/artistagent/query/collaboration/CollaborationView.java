package io.artistagent.query.collaboration;

import io.artistagent.api.PictureView;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.query.artist.ArtistNames.ArtistSummary;
import io.artistagent.query.collaboration.CollaborationDocument.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A collaboration as its two artists see it, with their names. */
@Schema(name = "Collaboration")
record CollaborationView(
        @Schema(format = "uuid") String id,
        Party from,
        Party to,
        CollaborationKind kind,

        @Schema(example = "Your voice on my chorus?", description = "Null if its author was erased") @Nullable
        String message,

        @Nullable Subject track,
        List<SplitView> splits,

        @Schema(description = "The splits both sides agreed on, once accepted") @Nullable
        List<SplitView> agreedSplits,

        CollaborationStatus status,

        @Schema(
                description =
                        "The steps that the state, the caller's side and both artists' status allow next; in a list for one artist,"
                                + " the steps of that artist. A block can still prevent them",
                example = "[\"ACCEPT\", \"DECLINE\", \"COMMENT\"]")
        List<CollaborationStep> steps,

        Instant requestedAt,
        Instant expiresAt,
        Instant changedAt,

        @Schema(description = "The latest 200, oldest first; empty in lists")
        List<CommentView> comments,

        @Schema(description = "The cursor for earlier comments; absent if there are none") @Nullable
        String earlierComments,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version,

        @Schema(description = "Whether the person who made the request was erased, together with the message")
        boolean erased) {

    static CollaborationView of(
            CollaborationDocument it,
            List<CollaborationStep> steps,
            List<CommentView> comments,
            @Nullable String earlierComments,
            Names names) {
        List<Share> agreed = it.agreedSplits();
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
            @Nullable PictureView picture,

            @Schema(
                    description =
                            "Once an artist has retired, the request cannot be accepted and the work cannot start")
            boolean retired) {}

    /** The track that the collaboration is about, with its title at the time of the request. A later title may be private. */
    @Schema(name = "CollaborationTrack")
    record Subject(
            @Schema(format = "uuid") String id, @Nullable String title) {}

    /** The share of one artist. */
    @Schema(name = "Split")
    record SplitView(
            @Schema(format = "uuid") String artistId,
            @Nullable String stageName,
            @Schema(example = "5000") int shareBasisPoints) {}

    /** A comment of one side. */
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

    /** Names, portraits and status of artists by id. */
    record Names(Map<String, ArtistSummary> artists) {

        Party party(String artistId) {
            ArtistSummary artistSummary = artists.get(artistId);
            return artistSummary == null
                    ? new Party(artistId, null, null, false)
                    : new Party(artistId, artistSummary.stageName(), artistSummary.picture(), artistSummary.retired());
        }

        boolean bothActive(CollaborationDocument it) {
            return !party(it.fromArtistId()).retired()
                    && !party(it.toArtistId()).retired();
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
            ArtistSummary artistSummary = artists.get(artistId);
            return artistSummary == null ? null : artistSummary.stageName();
        }
    }
}
