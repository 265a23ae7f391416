package io.artistagent.query.audit.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The proof that the tree of one size extends that of another. */
@Schema(name = "LedgerConsistency")
record ConsistencyView(
        @Schema(example = "1") long from,
        @Schema(example = "2") long to,

        @Schema(description = "Hashes in Base64", example = "[\"NpPY7BXkWZyIdqGp3FKNPZPYr5pAa2tnKXnZ7A4IhLQ=\"]")
        List<String> path) {}
