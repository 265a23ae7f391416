package io.artistagent.web.audit;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the register of breaches. */
public interface BreachesApi {

    @GetExchange("/audit/breaches")
    ApiResult<Page<Breach>> breaches(Caller caller, @RequestParam @Nullable String cursor, @RequestParam int limit);
}
