package io.artistagent.web.catalogue;

import io.artistagent.web.charts.FigureQuery;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for releases and tracks with their figures. */
public interface CatalogueApi {

    /** Used instead of a release id to select tracks without a release. */
    String NO_RELEASE = "none";

    /** The API's maximum page size. */
    int MAX_PAGE_SIZE = 200;

    /** Returns one page of an artist's releases, newest first. */
    @GetExchange("/artists/{artistId}/releases")
    ApiResult<Page<Release>> releases(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Returns one page of an artist's tracks, last added first; of one release, of {@link #NO_RELEASE}, or all if null. */
    @GetExchange("/artists/{artistId}/tracks")
    ApiResult<Page<Track>> tracks(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable String releaseId,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Returns all releases, for a choice list. */
    default ApiResult<List<Release>> allReleases(Caller caller, String artistId) {
        return Page.all(cursor -> releases(caller, artistId, cursor, MAX_PAGE_SIZE));
    }

    /** Returns all tracks, for a choice list. */
    default ApiResult<List<Track>> allTracks(Caller caller, String artistId) {
        return Page.all(cursor -> tracks(caller, artistId, null, cursor, MAX_PAGE_SIZE));
    }

    @GetExchange("/releases/{id}")
    ApiResult<Release> release(Caller caller, @PathVariable String id);

    @GetExchange("/tracks/{id}")
    ApiResult<Track> track(Caller caller, @PathVariable String id);

    @GetExchange("/releases/{id}/dashboard")
    ApiResult<WorkDashboard> figuresOfRelease(Caller caller, @PathVariable String id, @Query FigureQuery query);

    @GetExchange("/tracks/{id}/dashboard")
    ApiResult<WorkDashboard> figuresOfTrack(Caller caller, @PathVariable String id, @Query FigureQuery query);

    @PostExchange("/artists/{artistId}/releases")
    ApiResult<CommandResult> addRelease(
            Caller caller, @PathVariable String artistId, @RequestBody ReleaseDraft draft, @IdempotencyKey String key);

    @PatchExchange("/releases/{id}")
    ApiResult<CommandResult> correctRelease(
            Caller caller, @PathVariable String id, @RequestBody ReleaseDraft draft, @IfMatch String version);

    @PostExchange("/artists/{artistId}/tracks")
    ApiResult<CommandResult> addTrack(
            Caller caller, @PathVariable String artistId, @RequestBody TrackDraft draft, @IdempotencyKey String key);

    @PatchExchange("/tracks/{id}")
    ApiResult<CommandResult> correctTrack(
            Caller caller, @PathVariable String id, @RequestBody TrackDraft draft, @IfMatch String version);

    @PostExchange("/tracks/{id}/publish")
    ApiResult<CommandResult> publish(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    @PostExchange("/tracks/{id}/withdraw")
    ApiResult<CommandResult> withdraw(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);
}
