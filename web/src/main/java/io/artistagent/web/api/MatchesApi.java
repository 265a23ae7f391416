package io.artistagent.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Suggested collaborators. They are computed some time after a write, so no page waits for that. */
@Component
public final class MatchesApi {

    private static final ParameterizedTypeReference<Matches> MATCHES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Match> MATCH = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    MatchesApi(HttpApi http) {
        this.http = http;
    }

    public Answer<Matches> of(Caller caller, String artistId, int limit) {
        return http.getSoon(caller, http.at("/artists/{id}/matches?limit={n}", artistId, limit), MATCHES);
    }

    /** Which matches a person wants to see; blank values do not narrow the search. */
    public record Filter(
            @Nullable String genre,
            @Nullable String country,
            @Nullable String offers,
            @Nullable String lookingFor,
            @Nullable String strength,
            boolean dismissed) {}

    /** The matches that pass a filter, as they are after the person's last verdict. */
    public Answer<Matches> of(Caller caller, String artistId, Filter filter, int limit) {
        UriComponentsBuilder uri =
                http.address("/artists/" + artistId + "/matches").queryParam("limit", limit);
        HttpApi.parameter(uri, "genre", filter.genre());
        HttpApi.parameter(uri, "country", filter.country());
        HttpApi.parameter(uri, "offers", filter.offers());
        HttpApi.parameter(uri, "lookingFor", filter.lookingFor());
        HttpApi.parameter(uri, "strength", filter.strength());
        if (filter.dismissed()) {
            uri.queryParam("dismissed", true);
        }
        return http.get(caller, uri.encode().build().toUri(), MATCHES);
    }

    /** Says that a match is not for the artist, or takes that back. */
    public Answer<Done> dismiss(Caller caller, String artistId, String otherId, boolean dismissed, String key) {
        return http.send(
                caller,
                HttpMethod.POST,
                http.at("/matches/{id}/feedback", artistId + "_" + otherId),
                Map.of("verdict", dismissed ? "NOT_FOR_ME" : "UNDECIDED"),
                null,
                key);
    }

    public Answer<Match> one(Caller caller, String artistId, String otherId) {
        return http.getSoon(caller, http.at("/artists/{id}/matches/{other}", artistId, otherId), MATCH);
    }
}
