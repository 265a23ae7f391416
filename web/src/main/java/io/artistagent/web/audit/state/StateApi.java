package io.artistagent.web.audit.state;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Slow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for what aggregates and dashboards were at past moments. */
public interface StateApi {

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
