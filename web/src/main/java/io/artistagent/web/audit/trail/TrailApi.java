package io.artistagent.web.audit.trail;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the trail of events and their proofs. */
public interface TrailApi {

    @GetExchange("/audit/events")
    ApiResult<Page<TrailEvent>> events(
            Caller caller, @AuditPurpose @Nullable String purpose, @Query TrailFilter filter);

    @GetExchange("/audit/events/{eventId}")
    ApiResult<TrailEvent> event(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String eventId);

    @GetExchange("/audit/events/{eventId}/proof")
    ApiResult<EventProof> proof(Caller caller, @PathVariable String eventId);

    /** Returns the events about or by a person, newest first. */
    @GetExchange("/audit/subjects/{subjectId}/timeline")
    ApiResult<Page<TrailEvent>> timeline(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String subjectId,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);
}
