package io.artistagent.web.audit.holds;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** API client for legal holds and restrictions. */
public interface HoldsApi {

    /** Why the data of a person is held or released. */
    record HoldReason(@Nullable String reason) {}

    @GetExchange("/audit/legal-holds")
    ApiResult<Page<LegalHold>> holds(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Answers 404 if the person’s data is not held. */
    @GetExchange("/audit/legal-holds/{subjectId}")
    ApiResult<LegalHold> one(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String subjectId);

    @PutExchange("/audit/legal-holds/{subjectId}")
    ApiResult<CommandResult> place(Caller caller, @PathVariable String subjectId, @RequestBody HoldReason reason);

    @DeleteExchange("/audit/legal-holds/{subjectId}")
    ApiResult<CommandResult> lift(Caller caller, @PathVariable String subjectId, @RequestBody HoldReason reason);

    /** Whether the use of a person’s data is restricted. */
    record Restriction(@Nullable Instant restrictedSince) {}

    @GetExchange("/audit/restrictions/{subjectId}")
    ApiResult<Restriction> restriction(Caller caller, @PathVariable String subjectId);

    /** Lifts the restriction of the use of a person’s data. */
    @DeleteExchange("/audit/restrictions/{subjectId}")
    ApiResult<CommandResult> liftRestriction(
            Caller caller, @PathVariable String subjectId, @RequestBody HoldReason reason);
}
