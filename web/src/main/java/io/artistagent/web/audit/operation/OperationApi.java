package io.artistagent.web.audit.operation;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Slow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for the projections, their rebuilds, and the events that they could not handle. */
public interface OperationApi {

    /** Why an event is given up. */
    record Eviction(@Nullable String reason) {}

    /** Whether an event is processed now. */
    record Retried(boolean handled) {}

    @GetExchange("/audit/projections")
    ApiResult<Page<Projection>> projections(Caller caller);

    @GetExchange("/audit/rebuilds")
    ApiResult<Page<Rebuild>> rebuilds(Caller caller);

    @PostExchange("/audit/projections/{name}/rebuild")
    ApiResult<CommandResult> rebuild(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String name,
            @IdempotencyKey String key);

    /** Pauses, resumes or cancels a rebuild. */
    @PostExchange("/audit/rebuilds/{id}/{step}")
    ApiResult<CommandResult> change(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String id,
            @PathVariable String step,
            @IdempotencyKey String key);

    @GetExchange("/audit/dead-letters")
    ApiResult<Page<DeadLetter>> deadLetters(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    @Slow
    @PostExchange("/audit/dead-letters/{id}/retry")
    ApiResult<Retried> retry(
            Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id, @IdempotencyKey String key);

    @Slow
    @PostExchange("/audit/dead-letters/{id}/evict")
    ApiResult<CommandResult> evict(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String id,
            @RequestBody Eviction eviction,
            @IdempotencyKey String key);
}
