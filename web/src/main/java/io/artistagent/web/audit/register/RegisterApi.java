package io.artistagent.web.audit.register;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the register of processing. */
public interface RegisterApi {

    @GetExchange("/audit/processing-register")
    ApiResult<ProcessingRegister> register(Caller caller);
}
