package io.artistagent.web.audit;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the processors of the log and the events that they could not process. */
public interface OperationApi {

    @GetExchange("/audit/projections")
    ApiResult<Page<Projection>> projections(Caller caller);

    @GetExchange("/audit/dead-letters")
    ApiResult<Page<DeadLetter>> deadLetters(
            Caller caller, @RequestParam @Nullable String cursor, @RequestParam int limit);
}
