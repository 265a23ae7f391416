package io.artistagent.query.audit.ledger;

import io.artistagent.eventlog.ledger.SignedCheckpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A signed checkpoint. */
@Schema(name = "LedgerCheckpoint")
record CheckpointView(
        @Schema(description = "The number of leaves", example = "4711")
        long size,

        @Schema(
                description = "The root of the tree in Base64",
                example = "NpPY7BXkWZyIdqGp3FKNPZPYr5pAa2tnKXnZ7A4IhLQ=")
        String root,

        Instant signedAt,

        @Schema(description = "The signed note, with the cosignatures of witnesses", example = "a signed note")
        String note) {

    static CheckpointView of(SignedCheckpoint checkpoint) {
        return new CheckpointView(
                checkpoint.size(), checkpoint.root().base64(), checkpoint.signedAt(), checkpoint.note());
    }
}
