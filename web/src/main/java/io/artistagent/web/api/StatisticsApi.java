package io.artistagent.web.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures of an artist, and of all that a person has. */
@Component
public final class StatisticsApi {

    private static final ParameterizedTypeReference<Dashboard> DASHBOARD = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<LabelBoard> LABEL = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<WorkBoard> WORK = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Playlists> PLAYLISTS = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    StatisticsApi(HttpApi http) {
        this.http = http;
    }

    /**
     * Which dashboard to show.
     *
     * @param days how many days up to the last that was reported, in place of the first and the last day
     */
    public record View(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer days,
            String metric,
            boolean compare) {}

    public Answer<Dashboard> dashboard(Caller caller, String artistId, View view) {
        return http.get(caller, address("/artists/{id}/dashboard", artistId, view), DASHBOARD);
    }

    /** Figures of a track. */
    public Answer<WorkBoard> track(Caller caller, String id, View view) {
        return http.get(caller, address("/tracks/{id}/dashboard", id, view), WORK);
    }

    /** Figures of a release. */
    public Answer<WorkBoard> release(Caller caller, String id, View view) {
        return http.get(caller, address("/releases/{id}/dashboard", id, view), WORK);
    }

    /** Which of the person's artists to list, and in which order; blank words do not narrow the list. */
    public record Listing(
            @Nullable String q, String sort, @Nullable String cursor, int limit) {}

    /** The person's own artists with their figures and what waits. */
    public Answer<LabelBoard> label(Caller caller, Listing listing) {
        UriComponentsBuilder uri = http.address("/labels/me/dashboard")
                .queryParam("sort", listing.sort())
                .queryParam("limit", listing.limit());
        HttpApi.parameter(uri, "q", listing.q());
        HttpApi.parameter(uri, "cursor", listing.cursor());
        return http.get(caller, uri.encode().build().toUri(), LABEL);
    }

    /** Playlists of a period, or of the latest that was reported. */
    public Answer<Playlists> playlists(Caller caller, String artistId, @Nullable String from, @Nullable String to) {
        UriComponentsBuilder uri = http.address("/artists/{id}/playlists");
        HttpApi.parameter(uri, "from", from);
        HttpApi.parameter(uri, "to", to);
        return http.get(caller, uri.encode().buildAndExpand(artistId).toUri(), PLAYLISTS);
    }

    private URI address(String path, String id, View view) {
        UriComponentsBuilder uri = http.address(path)
                .queryParam("metric", view.metric())
                .queryParam("compare", view.compare() ? "previous" : "none");
        HttpApi.parameter(uri, "from", view.from());
        HttpApi.parameter(uri, "to", view.to());
        HttpApi.parameter(uri, "days", view.days());
        return uri.encode().buildAndExpand(Map.of("id", id)).toUri();
    }
}
