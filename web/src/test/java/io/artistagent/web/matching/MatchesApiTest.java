package io.artistagent.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.ApiSamples;
import io.artistagent.web.client.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the overview shows when matching refuses to answer. */
class MatchesApiTest {

    private HttpServer api;
    private MatchesApi matches;
    private int status;

    @BeforeEach
    void an_api_without_matches() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/api/v1/artists/7/matches", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        api.start();
        matches = ApiSamples.clients("http://127.0.0.1:" + api.getAddress().getPort() + "/")
                .create(MatchesApi.class);
    }

    @AfterEach
    void stop() {
        api.stop(0);
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
