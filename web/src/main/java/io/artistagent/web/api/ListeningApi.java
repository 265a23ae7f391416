package io.artistagent.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the person themselves listened to. */
@Component
public final class ListeningApi {

    private static final ParameterizedTypeReference<Heard> HEARD = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    ListeningApi(HttpApi http) {
        this.http = http;
    }

    /** Of everything that was brought in, or of some days of it. */
    public Answer<Heard> heard(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String zone) {
        UriComponentsBuilder uri = http.address("/me/listening/summary");
        HttpApi.parameter(uri, "from", from);
        HttpApi.parameter(uri, "to", to);
        HttpApi.parameter(uri, "zone", zone);
        return http.get(caller, uri.encode().build().toUri(), HEARD);
    }
}
