package io.artistagent.web.statistics;

import io.artistagent.web.charts.FigureQuery;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the figures of one artist and of all the person's artists. */
interface StatisticsApi {

    @GetExchange("/artists/{artistId}/dashboard")
    ApiResult<Dashboard> dashboard(Caller caller, @PathVariable String artistId, @Query FigureQuery query);

    /** The search text and order of the list; a blank {@code q} does not filter. */
    record Listing(
            @Nullable String q, String sort, @Nullable String cursor, int limit) {}

    /** Returns the person's own artists with their figures and counts of what waits. */
    @GetExchange("/labels/me/dashboard")
    ApiResult<LabelDashboard> label(Caller caller, @Query Listing listing);

    /** Returns the playlists of a period, or of the latest reported one. */
    @GetExchange("/artists/{artistId}/playlists")
    ApiResult<Playlists> playlists(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to);
}
