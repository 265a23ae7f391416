package io.artistagent.web.audit.trail;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the trail of events and their proofs. */
public interface TrailApi {

    @GetExchange("/audit/events")
    ApiResult<Page<TrailEvent>> events(
            Caller caller, @AuditPurpose @Nullable String purpose, @Query TrailFilter filter);

    /** What a search can choose from. */
    record Values(List<String> types, List<String> roles) {

        public Values {
            types = types == null ? List.of() : types;
            roles = roles == null ? List.of() : roles;
        }
    }

    @GetExchange("/audit/events/choices")
    ApiResult<Values> choices(Caller caller);

    /** An artist with a name that was searched for. */
    record NamedArtist(
            String id, @Nullable String stageName, @Nullable String country) {}

    @GetExchange("/artists")
    ApiResult<Page<NamedArtist>> artists(Caller caller, @RequestParam String q, @RequestParam int limit);

    @GetExchange("/audit/events/{eventId}")
    ApiResult<TrailEvent> event(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String eventId);

    @GetExchange("/audit/events/{eventId}/proof")
    ApiResult<EventProof> proof(Caller caller, @PathVariable String eventId);

    /**
     * The erasure of a person.
     *
     * @param startedAt when the key to their data was destroyed
     */
    record Erasure(@Nullable Instant startedAt) {}

    /** Answers 404 if the person was not erased. */
    @GetExchange("/audit/erasures/{subjectId}")
    ApiResult<Erasure> erasure(Caller caller, @PathVariable String subjectId);

    /** Returns the events about or by a person, newest first. */
    @GetExchange("/audit/subjects/{subjectId}/timeline")
    ApiResult<Page<TrailEvent>> timeline(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @PathVariable String subjectId,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);
}
