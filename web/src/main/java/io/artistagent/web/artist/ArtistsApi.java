package io.artistagent.web.artist;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** API client for artists, their public pages and the artists they block. */
public interface ArtistsApi {

    /** The search criteria; a blank value does not filter. */
    record Search(
            @Nullable String q,
            @Nullable String genre,
            @Nullable String country,
            @Nullable String lookingFor,
            @Nullable String cursor,
            int limit) {}

    @GetExchange("/artists")
    ApiResult<Page<Artist>> search(Caller caller, @Query Search search);

    @GetExchange("/artists/{id}")
    ApiResult<Artist> one(Caller caller, @PathVariable String id);

    /** Returns an artist, and whether the person's artist {@code forArtistId} blocks them. */
    @GetExchange("/artists/{id}")
    ApiResult<Artist> seenBy(Caller caller, @PathVariable String id, @RequestParam @Nullable String forArtistId);

    @GetExchange("/artists/{id}/tracks")
    ApiResult<Page<ProfileTrack>> tracks(
            Caller caller, @PathVariable String id, @RequestParam @Nullable String cursor, @RequestParam int limit);

    @PostExchange("/artists")
    ApiResult<CommandResult> register(Caller caller, @RequestBody ArtistDraft draft, @IdempotencyKey String key);

    @PatchExchange("/artists/{id}")
    ApiResult<CommandResult> change(
            Caller caller, @PathVariable String id, @RequestBody ArtistDraft draft, @IfMatch String version);

    @PostExchange("/artists/{id}/retire")
    ApiResult<CommandResult> retire(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    /** Opens the artist's public page, or changes what it shows. */
    @PutExchange("/artists/{id}/public-page")
    ApiResult<CommandResult> openPage(
            Caller caller, @PathVariable String id, @RequestBody Artist.PublicPage page, @IfMatch String version);

    @DeleteExchange("/artists/{id}/public-page")
    ApiResult<CommandResult> closePage(Caller caller, @PathVariable String id, @IfMatch String version);

    /** Returns one page of the artists that an artist blocks, newest first. */
    @GetExchange("/artists/{id}/blocks")
    ApiResult<Page<BlockedArtist>> blocked(
            Caller caller, @PathVariable String id, @RequestParam @Nullable String cursor, @RequestParam int limit);

    @PutExchange("/artists/{id}/blocks/{other}")
    ApiResult<CommandResult> block(Caller caller, @PathVariable String id, @PathVariable String other);

    @DeleteExchange("/artists/{id}/blocks/{other}")
    ApiResult<CommandResult> unblock(Caller caller, @PathVariable String id, @PathVariable String other);
}
