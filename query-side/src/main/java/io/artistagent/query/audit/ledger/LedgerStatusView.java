package io.artistagent.query.audit.ledger;

import io.artistagent.eventlog.ledger.Difference;
import io.artistagent.eventlog.ledger.LedgerStatus;
import io.artistagent.eventlog.ledger.LedgerStatus.PublishedTo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the ledger can be relied on. */
@Schema(name = "LedgerStatus")
record LedgerStatusView(
        @Schema(
                description = "ALTERED if the log or the ledger was changed; BROKEN if no checkpoint can be signed;"
                        + " BEHIND if events have had no checkpoint for half a minute; UNCHECKED if the self-check has not"
                        + " reached the end for an hour and three times as long as a run takes")
        LedgerStatus.State state,

        @Schema(
                description = "Why no checkpoint can be signed; absent if one can",
                example = "The ledger has fewer leaves than its last checkpoint.")
        @Nullable
        String fault,

        @Schema(description = "The number of leaves", example = "4711")
        long size,

        @Schema(description = "How many places of the log the ledger has not yet reached", example = "0")
        long behind,

        @Schema(description = "The newest checkpoint; absent before the first one") @Nullable
        CheckpointView checkpoint,

        @Schema(description = "When the self-check last reached the end of the ledger; absent before that") @Nullable
        Instant checkedAt,

        @Schema(description = "How far the present run of the self-check has come", example = "512")
        long checkedTo,

        @Schema(
                description =
                        "How many events were encrypted again after they had been stored. Their rows differ from their entries;"
                                + " the events EventReencrypted say so",
                example = "0")
        long reencrypted,

        @Schema(description = "The number of known differences between log and ledger", example = "0")
        long alterationCount,

        @Schema(description = "The first of these differences, in the order of the log")
        List<Alteration> alterations,

        @Schema(description = "The places outside that receive the checkpoints, and the witness")
        List<Place> publishedTo) {

    /** A difference between the log and the ledger. */
    @Schema(name = "LogAlteration")
    record Alteration(
            Difference.Kind kind,
            @Schema(example = "700") long leafIndex,
            @Schema(example = "701") long index,

            @Schema(example = "0f8fad5b-d9cb-469f-a165-70867728950e") @Nullable
            String eventId,

            @Schema(example = "different payload") String detail) {}

    /** A place outside. */
    @Schema(name = "LedgerPublication")
    record Place(
            @Schema(example = "folder /mnt/checkpoints") String name,

            @Schema(description = "The size of the last checkpoint that it has received", example = "4711")
            long size,

            Instant at) {}

    static LedgerStatusView of(LedgerStatus status) {
        return new LedgerStatusView(
                status.state(),
                status.fault().orElse(null),
                status.size(),
                status.behind(),
                status.checkpoint().map(CheckpointView::of).orElse(null),
                status.checkedAt().orElse(null),
                status.checkedTo(),
                status.reencrypted(),
                status.alterations(),
                status.first().stream().map(LedgerStatusView::alteration).toList(),
                status.places().stream().map(LedgerStatusView::place).toList());
    }

    private static Alteration alteration(Difference difference) {
        return new Alteration(
                difference.kind(), difference.leaf(), difference.index(), difference.eventId(), difference.detail());
    }

    private static Place place(PublishedTo place) {
        return new Place(place.name(), place.size(), place.at());
    }
}
