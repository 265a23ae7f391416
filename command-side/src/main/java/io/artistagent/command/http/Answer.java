package io.artistagent.command.http;

import io.artistagent.api.ETags;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.storage.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a command answers: the id of what it made or changed, and in the headers its version and where in the log it stands. */
@Schema(name = "Answer")
public record Answer(
        @Schema(example = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11")
        UUID id) {

    /** The header that a query needs to include this write. */
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";

    /** Something new is there. */
    public static ResponseEntity<Answer> created(String path, UUID id, Receipt receipt) {
        return ResponseEntity.created(URI.create("/api/v1/" + path + "/" + id))
                .headers(headers -> fill(headers, receipt))
                .body(new Answer(id));
    }

    /** Something that is there from now on, or was there before because it can be made only once. */
    public static <T> ResponseEntity<T> createdOrThere(String path, UUID id, Receipt receipt, T body) {
        var address = URI.create("/api/v1/" + path + "/" + id);
        return receipt.version().isPresent()
                ? ResponseEntity.created(address)
                        .headers(headers -> fill(headers, receipt))
                        .body(body)
                : ResponseEntity.ok()
                        .location(address)
                        .headers(headers -> fill(headers, receipt))
                        .body(body);
    }

    /** Something has changed, or stays as it was where the command asked for nothing else. */
    static ResponseEntity<Answer> changed(UUID id, Receipt receipt) {
        return ResponseEntity.ok().headers(headers -> fill(headers, receipt)).body(new Answer(id));
    }

    /** Something is done, and there is nothing to say but where in the log it stands. */
    public static ResponseEntity<Void> done(Receipt receipt) {
        return ResponseEntity.noContent()
                .headers(headers -> receipt.position()
                        .map(LogPosition::token)
                        .ifPresent(token -> headers.set(CONSISTENCY_TOKEN, token)))
                .build();
    }

    private static void fill(HttpHeaders headers, Receipt receipt) {
        receipt.version().map(ETags::of).ifPresent(headers::setETag);
        receipt.position().map(LogPosition::token).ifPresent(token -> headers.set(CONSISTENCY_TOKEN, token));
    }
}
