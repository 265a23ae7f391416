package io.artistagent.web.catalogue;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for collaborations on tracks. */
interface AgreementsApi {

    /** Returns the collaborations of the caller's artist on any of these tracks, newest first. */
    @GetExchange("/collaborations")
    ApiResult<Page<Agreement>> about(
            Caller caller, @RequestParam String artistId, @RequestParam List<String> trackId, @RequestParam int limit);
}
