package io.artistagent.command.http;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.api.ETags;
import io.artistagent.eventlog.storage.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The response to a command: the id of the created or changed item in the body, its version and the consistency token in the headers. */
@Schema(name = "CommandResponse")
public record CommandResponse(
        @Schema(example = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11")
        UUID id) {

    /** Returns 201 for a newly created item. */
    public static ResponseEntity<CommandResponse> created(String path, UUID id, Receipt receipt) {
        return ResponseEntity.created(URI.create("/api/v1/" + path + "/" + id))
                .headers(headers -> fill(headers, receipt))
                .body(new CommandResponse(id));
    }

    /** Returns 201 if the command created the item, or 200 if the item existed before because it can be created only once. */
    public static <T> ResponseEntity<T> createdOrThere(String path, UUID id, Receipt receipt, T body) {
        URI address = URI.create("/api/v1/" + path + "/" + id);
        return receipt.version().isPresent()
                ? ResponseEntity.created(address)
                        .headers(headers -> fill(headers, receipt))
                        .body(body)
                : ResponseEntity.ok()
                        .location(address)
                        .headers(headers -> fill(headers, receipt))
                        .body(body);
    }

    /** Returns 200 with the new version, or the current one if the command changed nothing. */
    static ResponseEntity<CommandResponse> changed(UUID id, Receipt receipt) {
        return ResponseEntity.ok().headers(headers -> fill(headers, receipt)).body(new CommandResponse(id));
    }

    /** Returns 204 with the consistency token. */
    public static ResponseEntity<Void> done(Receipt receipt) {
        return ResponseEntity.noContent()
                .headers(headers -> receipt.position()
                        .map(ConsistencyToken::of)
                        .ifPresent(token -> headers.set(ConsistencyToken.HEADER, token)))
                .build();
    }

    private static void fill(HttpHeaders headers, Receipt receipt) {
        receipt.version().map(ETags::of).ifPresent(headers::setETag);
        receipt.position().map(ConsistencyToken::of).ifPresent(token -> headers.set(ConsistencyToken.HEADER, token));
    }
}
