package io.artistagent.web.audit.access;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the access log. */
public interface AccessApi {

    /** Searches the access log. */
    @GetExchange("/audit/accesses")
    ApiResult<Page<Access>> accesses(Caller caller, @Query AccessFilter filter);
}
