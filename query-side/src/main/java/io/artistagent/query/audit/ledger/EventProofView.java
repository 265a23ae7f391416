package io.artistagent.query.audit.ledger;

import io.artistagent.eventlog.ledger.EventProof;
import io.artistagent.ledger.tree.Hash;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Base64;
import java.util.List;

/** The proof that an event is in the ledger. */
@Schema(name = "EventProof")
record EventProofView(
        @Schema(description = "The number of the leaf", example = "0")
        long leafIndex,

        @Schema(description = "The hashed entry in Base64", example = "eyJ2IjoxfQ==")
        String entry,

        @Schema(
                description = "SHA-256 of a zero byte and the entry, in Base64",
                example = "NpPY7BXkWZyIdqGp3FKNPZPYr5pAa2tnKXnZ7A4IhLQ=")
        String leafHash,

        @Schema(description = "The size of the tree of the checkpoint", example = "1")
        long treeSize,

        @Schema(description = "The hashes from the leaf to the root, in Base64", example = "[]")
        List<String> path,

        @Schema(description = "The signed checkpoint, whose root the path leads to", example = "a signed note")
        String checkpoint) {

    static EventProofView of(EventProof proof) {
        return new EventProofView(
                proof.proof().index(),
                Base64.getEncoder().encodeToString(proof.proof().entry()),
                proof.leafHash().base64(),
                proof.treeSize(),
                proof.proof().path().stream().map(Hash::base64).toList(),
                proof.proof().checkpoint().note());
    }
}
