package io.artistagent.query.audit.ledger;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Cursor;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.ledger.tree.Hash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for those who verify it. Checkpoint, key and hashes are public; the entries are for compliance officers. */
@RestController
@RequestMapping("/api/v1/audit/log")
@ConsistentWith({})
@Tag(name = "Audit")
final class LedgerQueries {

    private final LedgerResponses responses;

    LedgerQueries(LedgerResponses responses) {
        this.responses = responses;
    }

    @GetMapping(path = "/checkpoint", produces = LedgerResponses.TEXT)
    @Operation(
            summary = "Read the newest checkpoint of the ledger",
            description =
                    "A signed note after c2sp.org/tlog-checkpoint. Needs no token, and is also at /ledger/checkpoint.")
    @TextResponse
    ResponseEntity<byte[]> checkpoint(
            @Parameter(hidden = true) @RequestHeader(name = ConsistencyToken.HEADER, required = false) @Nullable
                    String token) {
        return Optional.ofNullable(token)
                .flatMap(ConsistencyToken::parse)
                .map(responses::checkpointIncluding)
                .orElseGet(responses::checkpoint);
    }

    @GetMapping(path = "/key", produces = LedgerResponses.TEXT)
    @Operation(
            summary = "Read the verifier key of the ledger",
            description =
                    "In the form name+hash+base64 of c2sp.org/signed-note. Needs no token, and is also at /ledger/key.")
    @TextResponse
    ResponseEntity<byte[]> key() {
        return responses.key();
    }

    @GetMapping(path = "/tile/{level:[0-9]+}/{*number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Read a tile of hashes",
            description =
                    "Up to 256 hashes after c2sp.org/tlog-tiles, at tile/L/N or, if the tile is partial, tile/L/N.p/W."
                            + " Needs no token, and is also below /ledger/tile.")
    @TileResponse
    ResponseEntity<byte[]> hashes(
            @Parameter(example = "0") @PathVariable String level,
            @Parameter(example = "000.p/1") @PathVariable String number) {
        return responses.hashes("/" + level + number);
    }

    @GetMapping(path = "/tile/entries/{*number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Read a bundle of entries",
            description =
                    "Up to 256 entries, each preceded by its length in two bytes, after c2sp.org/tlog-tiles. An entry"
                            + " names a person by a pseudonym at most: the id of an aggregate may be that of a person, or"
                            + " computed from it. It holds hashes of the event, not its content. Also below"
                            + " /ledger/tile/entries.")
    @TileResponse
    ResponseEntity<byte[]> entries(Caller caller, @Parameter(example = "000.p/1") @PathVariable String number) {
        Permission.READ_AUDIT.require(caller);
        return responses.entries(number);
    }

    @GetMapping("/consistency")
    @Operation(
            summary = "Prove that the ledger was only appended to",
            description = "The consistency proof of RFC 6962 between the trees of two sizes")
    ConsistencyView consistency(
            Caller caller,
            @Parameter(description = "The smaller size", example = "1") @RequestParam long from,
            @Parameter(description = "The larger size", example = "2") @RequestParam long to) {
        Permission.READ_AUDIT.require(caller);
        if (from < 0) {
            throw InvalidFields.of("from", "Send the size of a tree.");
        }
        if (to < from) {
            throw InvalidFields.of("to", "Send a size that is not smaller than from.");
        }
        List<Hash> path = responses.ledger().consistency(from, to).orElseThrow(UnknownSize::new);
        return new ConsistencyView(from, to, path.stream().map(Hash::base64).toList());
    }

    @GetMapping("/status")
    @Operation(
            summary = "Show whether the ledger can be relied on",
            description =
                    "How far the ledger is, its newest checkpoint, where checkpoints are published, why no further one"
                            + " can be signed, if none can, and how the log or the ledger has been altered, if the"
                            + " self-check has found that")
    LedgerStatusView status(Caller caller) {
        Permission.READ_AUDIT.require(caller);
        return LedgerStatusView.of(responses.ledger().status());
    }

    @GetMapping("/checkpoints")
    @Operation(
            summary = "List the checkpoints of the ledger",
            description = "The newest first. Of those that are more than a day old, one an hour is kept.")
    Page<CheckpointView> checkpoints(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit count = Limit.of(limit);
        long below = Cursor.read(cursor, 1).map(LedgerQueries::size).orElse(Long.MAX_VALUE);
        return Page.of(
                        responses.ledger().checkpointsBelow(below, count.oneMore()),
                        count,
                        last -> Cursor.of(Long.toString(last.size())))
                .map(CheckpointView::of);
    }

    private static long size(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().getFirst());
        } catch (NumberFormatException ofAnotherList) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
    }
}
