package io.artistagent.web.audit.ledger;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the ledger: its checkpoints, its key and its state. */
public interface LedgerApi {

    /** Returns the newest signed checkpoint as text. */
    @GetExchange(
            url = "/audit/log/checkpoint",
            accept = {"text/plain", "application/problem+json"})
    ResponseEntity<byte[]> checkpoint(Caller caller);

    /** Returns whether the log and its ledger can be relied on. */
    @GetExchange("/audit/log/status")
    ApiResult<LogStatus> status(Caller caller);

    /** Returns the key that verifies checkpoints, as text. */
    @GetExchange(
            url = "/audit/log/key",
            accept = {"text/plain", "application/problem+json"})
    ResponseEntity<byte[]> key(Caller caller);

    /** The hashes that prove that a larger tree contains a smaller one unchanged. */
    record Consistency(long from, long to, List<String> path) {}

    @GetExchange("/audit/log/consistency")
    ApiResult<Consistency> consistency(Caller caller, @RequestParam long from, @RequestParam long to);

    /** Returns the text of an answer; null unless it is one with status 200. */
    static @Nullable String text(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return answer.getStatusCode() == HttpStatus.OK && body != null
                ? new String(body, StandardCharsets.UTF_8)
                : null;
    }
}
