package io.artistagent.web.frame;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The artists that a person may act for. */
public interface OwnArtistsApi {

    /** As many as the API gives at once. */
    int MOST = 200;

    /** The person's own artists, the one registered last first. */
    @GetExchange("/me/artists")
    ApiResult<Page<OwnArtist>> mine(Caller caller, @RequestParam int limit);

    /** Any artist. */
    @GetExchange("/artists/{id}")
    ApiResult<OwnArtist> one(Caller caller, @PathVariable String id);
}
