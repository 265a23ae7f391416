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

    private static final int LONGEST_ZONE = 64;

    private final HttpApi http;

    ListeningApi(HttpApi http) {
        this.http = http;
    }

    /**
     * Of everything that was brought in, or of some days of it.
     *
     * @param days how many days up to the last play, in place of the first and the last day
     * @param zone whose days and hours are counted; UTC where the API does not know it
     */
    public Answer<Heard> heard(
            Caller caller,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer days,
            @Nullable String zone) {
        UriComponentsBuilder uri = http.address("/me/listening/summary");
        HttpApi.parameter(uri, "from", from);
        HttpApi.parameter(uri, "to", to);
        HttpApi.parameter(uri, "days", days);
        if (zone == null || zone.length() > LONGEST_ZONE) {
            return http.get(caller, uri.encode().build().toUri(), HEARD);
        }
        UriComponentsBuilder there = uri.cloneBuilder();
        HttpApi.parameter(there, "zone", zone);
        Answer<Heard> answer = http.get(caller, there.encode().build().toUri(), HEARD);
        return refusesZone(answer.problem())
                ? http.get(caller, uri.encode().build().toUri(), HEARD)
                : answer;
    }

    private static boolean refusesZone(@Nullable Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals("zone"));
    }
}
