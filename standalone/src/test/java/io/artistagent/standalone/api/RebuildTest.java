package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rebuilds of read models by an operator, while people read and write. */
@StandaloneTest
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"artists", "catalogue", "collaborations", "imports", "statistics", "features"})
    void readers_do_not_notice_a_rebuild(String model) {
        ApiClient alma = ApiClient.of(environment, "alma");
        ApiClient root = ApiClient.of(environment, "root");
        UUID artist = alma.artist("Always to be seen");
        String before = alma.get("/artists/" + artist).must(200).body();

        Reply accepted = root.send("POST", "/actuator/projections/" + model + "/rebuild", null)
                .must(202);
        JsonNode rebuild = accepted.json();
        String location = accepted.header("Location");
        assertThat(location)
                .isEqualTo("/actuator/rebuilds/" + rebuild.path("id").asString());
        Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            assertThat(alma.get("/artists/" + artist).must(200).body()).isEqualTo(before);
            alma.get("/artists/" + artist + "/matches").must(200);
            alma.get("/artists/" + artist + "/stats?metric=streams").must(200);
            return root.get(location).must(200).json().path("state").asString().equals("DONE");
        });

        assertThat(alma.get("/artists/" + artist).must(200).body()).isEqualTo(before);
        JsonNode done = root.get(location).must(200).json();
        assertThat(done.path("done").asLong()).isEqualTo(done.path("total").asLong());
        assertThat(projection(root, model).path("version").asInt())
                .isEqualTo(rebuild.path("toVersion").asInt())
                .isGreaterThan(rebuild.path("fromVersion").asInt());
    }

    private static JsonNode projection(ApiClient root, String name) {
        return root.get("/actuator/projections")
                .must(200)
                .json()
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void an_automation_cannot_be_rebuilt_and_unknown_actions_are_refused() {
        ApiClient root = ApiClient.of(environment, "root");

        assertThat(projection(root, "import-decisions").path("kind").asString()).isEqualTo("AUTOMATION");
        String pause = "/actuator/rebuilds/" + UUID.randomUUID() + "/pause";
        ProblemAssert.in(root.send("POST", "/actuator/projections/import-decisions/rebuild", null)
                .must(409));
        ProblemAssert.in(root.send("POST", "/actuator/projections/nothing-of-this-name/rebuild", null)
                .must(404));
        ProblemAssert.in(
                root.send("POST", "/actuator/projections/artists/polish", null).must(404));
        ProblemAssert.in(root.get("/actuator/rebuilds/" + UUID.randomUUID()).must(404));
        ProblemAssert.in(root.send("POST", pause, null).must(404));
    }

    @Test
    void only_admins_may_rebuild() {
        ApiClient alma = ApiClient.of(environment, "alma");

        alma.get("/actuator/rebuilds").must(403);
        alma.send("POST", "/actuator/projections/artists/rebuild", null).must(403);
    }
}
