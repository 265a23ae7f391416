package io.artistagent.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures of an artist. */
@Component
public final class StatisticsApi {

    private static final ParameterizedTypeReference<Dashboard> DASHBOARD = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    StatisticsApi(HttpApi http) {
        this.http = http;
    }

    /** Which dashboard to show; without days the API takes the last 28 that were reported. */
    public record View(@Nullable LocalDate from, @Nullable LocalDate to, String metric, boolean compare) {}

    public Answer<Dashboard> dashboard(Caller caller, String artistId, View view) {
        UriComponentsBuilder uri = http.address("/artists/{artist}/dashboard").queryParam("metric", view.metric());
        if (view.compare()) {
            uri.queryParam("compare", "previous");
        }
        if (view.from() != null && view.to() != null) {
            uri.queryParam("from", view.from()).queryParam("to", view.to());
        }
        return http.get(caller, uri.encode().buildAndExpand(artistId).toUri(), DASHBOARD);
    }
}
