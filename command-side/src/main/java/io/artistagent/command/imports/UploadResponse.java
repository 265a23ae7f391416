package io.artistagent.command.imports;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.api.ETags;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.eventlog.storage.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The response to an upload. It contains nothing from the file, not even its name, because it is stored for repeats outside the log.
 *
 * @param known whether this is an earlier import of the same file
 */
@Schema(name = "StartedImport")
record UploadResponse(
        @Schema(example = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11")
        UUID id,

        @Schema(description = "Whether this is an earlier import of the same file")
        boolean known) {

    /** Returns 202 for an offered file. The token covers the offer, not the rows, which are recorded later. */
    static ResponseEntity<UploadResponse> offered(ImportId id, Receipt receipt) {
        return ResponseEntity.accepted()
                .location(address(id))
                .headers(headers -> {
                    receipt.version().map(ETags::of).ifPresent(headers::setETag);
                    cover(receipt, headers);
                })
                .body(new UploadResponse(id.value(), false));
    }

    /**
     * Returns 200 with the earlier import of the same file.
     *
     * @param receipt a position at or after everything that was recorded of the earlier import so far
     */
    static ResponseEntity<UploadResponse> alreadyThere(ImportId earlier, Receipt receipt) {
        return ResponseEntity.ok()
                .location(address(earlier))
                .headers(headers -> cover(receipt, headers))
                .body(new UploadResponse(earlier.value(), true));
    }

    private static void cover(Receipt receipt, HttpHeaders headers) {
        receipt.position().ifPresent(position -> headers.set(ConsistencyToken.HEADER, ConsistencyToken.of(position)));
    }

    private static URI address(ImportId id) {
        return URI.create("/api/v1/imports/" + id);
    }
}
