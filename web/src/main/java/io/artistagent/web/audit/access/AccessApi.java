package io.artistagent.web.audit.access;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import java.util.List;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the access log. */
public interface AccessApi {

    /** Searches the access log. */
    @GetExchange("/audit/accesses")
    ApiResult<Page<Access>> accesses(Caller caller, @Query AccessFilter filter);

    /** What a search can choose from. */
    record Values(List<String> roles) {

        public Values {
            roles = roles == null ? List.of() : roles;
        }
    }

    @GetExchange("/audit/accesses/choices")
    ApiResult<Values> choices(Caller caller);
}
