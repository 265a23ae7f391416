package io.artistagent.web.frame;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the artists that a person may act for. */
public interface OwnArtistsApi {

    /** The API's maximum page size. */
    int MAX_PAGE_SIZE = 200;

    /** Returns the person's own artists, newest first. */
    @GetExchange("/me/artists")
    ApiResult<Page<OwnArtist>> mine(Caller caller, @RequestParam int limit);

    /** Returns any artist, own or not. */
    @GetExchange("/artists/{id}")
    ApiResult<OwnArtist> one(Caller caller, @PathVariable String id);
}
