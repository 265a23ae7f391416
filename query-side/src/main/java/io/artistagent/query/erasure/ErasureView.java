package io.artistagent.query.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.erasure.ErasureProgress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The progress of an erasure. */
@Schema(name = "Erasure")
record ErasureView(
        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        UUID id,

        @Schema(description = "DONE once every place has given its receipt")
        State state,

        @Schema(
                description = "False if the log never had personal data of this person: the id may be mistyped",
                example = "true")
        boolean known,

        @Schema(example = "9") long done,
        @Schema(example = "9") long total,

        @Schema(description = "When the person's key was destroyed")
        Instant startedAt,

        List<Receipt> receipts) {

    @Schema(name = "ErasureState")
    enum State {
        RUNNING,
        DONE
    }

    /** A place that may have held the person's data. */
    @Schema(name = "ErasureReceipt")
    record Receipt(
            @Schema(description = "keys, log, or the name of a projection", example = "artists")
            String place,

            @Schema(description = "Whether the place no longer holds data of the person", example = "true")
            boolean done) {}

    static ErasureView of(PersonId person, ErasureProgress progress) {
        List<Receipt> receipts = progress.places().stream()
                .map(place -> new Receipt(place.name(), place.done()))
                .toList();
        return new ErasureView(
                person.value(),
                progress.isComplete() ? State.DONE : State.RUNNING,
                progress.wasKnown(),
                receipts.stream().filter(Receipt::done).count(),
                receipts.size(),
                progress.since(),
                receipts);
    }
}
