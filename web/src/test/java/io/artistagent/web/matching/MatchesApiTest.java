package io.artistagent.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.ApiSamples;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.client.Problem;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the overview shows when matching refuses to answer. */
class MatchesApiTest {

    private int status;
    private final ApiStub api = new ApiStub().on("/artists/7/matches", exchange -> {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    });
    private final MatchesApi matches = api.clients().create(MatchesApi.class);

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void an_artist_that_matching_does_not_know_yet_has_no_matches() {
        status = 404;

        ApiResult<Matches> result = matches.best(ApiSamples.caller(), "7", 3);

        assertThat(result.orRefuse().items()).isEmpty();
    }

    @Test
    void other_problems_stay_problems() {
        status = 503;

        ApiResult<Matches> result = matches.best(ApiSamples.caller(), "7", 3);

        assertThat(Objects.requireNonNull(result.problem()).kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
    }
}
