package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Operations endpoints follow the conventions of the API. */
@StandaloneTest
class OperationsTest {

    @Autowired
    private Environment environment;

    private ApiClient root;

    @BeforeEach
    void signIn() {
        root = ApiClient.of(environment, "root");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "projections/collaborations/rebuild?name=catalogue |                     | name",
                "projections/collaborations/rebuild?work=REBUILD   |                     | work",
                "projections/collaborations/rebuild?force=true     |                     | force",
                "projections/collaborations/rebuild                | {\"name\":\"artists\"}  | /name",
                "projections/collaborations/rebuild                | {\"force\":\"true\"}    | /force",
                "projections/nothing-of-this-name/rebuild          | {\"name\":\"artists\"}  | /name",
                "projections/collaborations?name=catalogue         |                     | name",
                "projections/collaborations                        | {\"name\":\"artists\"}  | /name",
                "reencryption?force=true                           |                     | force"
            })
    void an_operation_takes_its_arguments_from_the_path_only(String path, @Nullable String body, String pointer) {
        JsonNode before = root.get("/actuator/rebuilds").must(200).json();

        JsonNode problem =
                ProblemAssert.in(root.send("POST", "/actuator/" + path, body).must(400));

        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-fields");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(ids(root.get("/actuator/rebuilds").must(200).json())).isEqualTo(ids(before));
    }

    private static String ids(JsonNode rebuilds) {
        return rebuilds.findValues("id").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?work=cancel", "?id=00000000-0000-0000-0000-000000000000"})
    void a_query_does_not_change_what_happens_to_a_rebuild(String query) {
        Reply begun =
                root.send("POST", "/actuator/projections/imports/rebuild", null).must(202);
        String rebuild = begun.header("Location");

        ProblemAssert.in(root.send("POST", rebuild + "/pause" + query, null).must(400));
        ProblemAssert.in(
                root.send("POST", rebuild + "/pause", "{\"work\": \"cancel\"}").must(400));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> root.get(rebuild).must(200).json().path("state").asString(), "DONE"::equals);
    }

    @Test
    void a_query_does_not_replace_the_id_of_a_resource() {
        ProblemAssert.in(root.get("/actuator/metrics/jvm.memory.used?requiredMetricName=jvm.memory.max")
                .must(400));
        root.get("/actuator/metrics/jvm.memory.used?tag=area:heap").must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics/nothing-of-this-name", "/actuator/health/nothing-of-this-name"})
    void a_resource_that_does_not_exist_is_a_problem(String path) {
        ProblemAssert.in(root.get(path).must(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | rebuilds/xyz                                              | The part “id” of the path must be a UUID.",
                "POST | rebuilds/xyz/pause                                        | The part “id” of the path must be a UUID.",
                "POST | rebuilds/00000000-0000-0000-0000-000000000000/frobnicate  | must be one of: pause, resume, cancel.",
                "POST | projections/artists/frobnicate                            | must be one of: rebuild."
            })
    void an_operation_or_id_that_cannot_exist_is_explained(String method, String path, String detail) {
        JsonNode problem =
                ProblemAssert.in(root.send(method, "/actuator/" + path, null).must(404));

        assertThat(problem.path("detail").asString()).endsWith(detail);
    }

    @Test
    void a_body_that_is_not_json_is_answered_with_the_place_of_the_error() {
        JsonNode problem = ProblemAssert.in(root.send("POST", "/actuator/projections/statistics/rebuild", "{,")
                .must(400));

        assertThat(problem.path("detail").asString()).isEqualTo("The body is not valid JSON at line 1, column 2.");
    }

    @Test
    void the_re_encryption_that_was_started_is_shown_with_the_address_of_its_progress() {
        Awaitility.await().untilAsserted(() -> {
            Reply started = root.send("POST", "/actuator/reencryption", null).must(202);
            assertThat(started.header("Location")).isEqualTo("/actuator/reencryption");
            assertThat(started.json().at("/progress/state").asString()).isIn("RUNNING", "COMPLETE", "INCOMPLETE");
        });
    }
}
