package io.artistagent.web.statistics;

import io.artistagent.web.charts.FigureQuery;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Figures of an artist, and of all that a person has. */
interface StatisticsApi {

    @GetExchange("/artists/{artistId}/dashboard")
    Answer<Dashboard> dashboard(Caller caller, @PathVariable String artistId, @Query FigureQuery query);

    /** Which of the person's artists to list, and in which order; blank words do not narrow the list. */
    record Listing(
            @Nullable String q, String sort, @Nullable String cursor, int limit) {}

    /** The person's own artists with their figures and what waits. */
    @GetExchange("/labels/me/dashboard")
    Answer<LabelBoard> label(Caller caller, @Query Listing listing);

    /** Playlists of a period, or of the latest that was reported. */
    @GetExchange("/artists/{artistId}/playlists")
    Answer<Playlists> playlists(
            Caller caller,
            @PathVariable String artistId,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to);
}
