package io.artistagent.web.audit;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import io.artistagent.web.client.Slow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the trail of events and the ledger that proves it. */
public interface TrailApi {

    @GetExchange("/audit/events")
    ApiResult<Page<TrailEvent>> events(
            Caller caller, @AuditPurpose @Nullable String purpose, @Query TrailFilter filter);

    @GetExchange("/audit/events/{eventId}")
    ApiResult<TrailEvent> event(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String eventId);

    @GetExchange("/audit/events/{eventId}/proof")
    ApiResult<EventProof> proof(Caller caller, @PathVariable String eventId);

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

    /** Returns the events about or by a person, newest first. */
    @GetExchange("/audit/subjects/{subjectId}/timeline")
    ApiResult<Page<TrailEvent>> timeline(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String subjectId,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Searches the access log. */
    @GetExchange("/audit/accesses")
    ApiResult<Page<Access>> accesses(Caller caller, @Query AccessFilter filter);

    @GetExchange("/audit/processing-register")
    ApiResult<ProcessingRegister> register(Caller caller);

    @Slow
    @GetExchange("/audit/aggregates/{id}/state")
    ApiResult<PastState> state(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String atIndex);

    /** Returns what the dashboard of an artist showed at a moment. */
    @Slow
    @GetExchange("/audit/artists/{id}/dashboard")
    ApiResult<PastDashboard> dashboard(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String atIndex);

    @Slow
    @GetExchange("/audit/aggregates/{id}/diff")
    ApiResult<StateDifference> difference(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to);
}
