package io.artistagent.web.api;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

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

    public Answer<Match> one(Caller caller, String artistId, String otherId) {
        return http.getSoon(caller, http.at("/artists/{id}/matches/{other}", artistId, otherId), MATCH);
    }
}
