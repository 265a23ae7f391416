package io.artistagent.web.audit.breaches;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for the register of breaches. */
public interface BreachesApi {

    /** A breach that somebody has noticed. */
    record NewBreach(
            @Nullable String what,
            @Nullable String noticedAt,
            List<String> categories,
            @Nullable Long persons,
            @Nullable String measures) {}

    @GetExchange("/audit/breaches")
    ApiResult<Page<Breach>> breaches(Caller caller, @RequestParam @Nullable String cursor, @RequestParam int limit);

    @GetExchange("/audit/breaches/{id}")
    ApiResult<Breach> one(Caller caller, @PathVariable String id);

    @PostExchange("/audit/breaches")
    ApiResult<CommandResult> enter(Caller caller, @RequestBody NewBreach breach, @IdempotencyKey String key);

    /** Changes only the fields in the map. */
    @PatchExchange("/audit/breaches/{id}")
    ApiResult<CommandResult> amend(
            Caller caller, @PathVariable String id, @RequestBody Map<String, Object> changes, @IfMatch String version);
}
