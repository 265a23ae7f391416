package io.artistagent.web.artist;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Artists with a public page, as a visitor who has not signed in sees them. */
interface PublicArtistsApi {

    @GetExchange("/public/artists/{id}")
    ApiResult<PublicArtist> one(@PathVariable String id);

    @GetExchange("/public/artists/{id}/figures")
    ApiResult<PublicFigures> figures(@PathVariable String id);

    @GetExchange("/public/artists/{id}/releases")
    ApiResult<Page<PublicRelease>> releases(@PathVariable String id);
}
