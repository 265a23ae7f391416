package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.api.Operations.Operation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@StandaloneTest
class ApiDescriptionTest {

    @Autowired
    private Environment environment;

    @Test
    void the_api_is_described_in_openapi_3_1() {
        JsonNode api = Operations.document(environment);

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void no_two_paths_differ_only_in_the_names_of_their_variables() {
        assertThat(Operations.document(environment).path("paths").propertyNames().stream()
                        .map(path -> path.replaceAll("\\{[^}]*}", "{}")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_describes_its_purpose_and_its_problems() {
        assertThat(Operations.of(environment)).hasSizeGreaterThan(35).allSatisfy(operation -> {
            assertThat(operation.described().path("summary").asString()).isNotBlank();
            assertThat(operation.described().path("tags")).isNotEmpty();
            JsonNode responses = operation.described().path("responses");
            assertThat(responses.propertyNames()).contains("400", "401", "403", "405", "406", "500", "503");
            responses
                    .propertyStream()
                    .filter(it -> it.getKey().charAt(0) >= '4')
                    .forEach(it -> {
                        JsonNode problem = it.getValue().at("/content/application~1problem+json");
                        assertThat(problem.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
                        assertThat(problem.at("/example/status").asString()).isEqualTo(it.getKey());
                    });
        });
    }

    @Test
    void operations_with_a_body_describe_the_problems_of_bodies() {
        assertThat(Operations.of(environment))
                .filteredOn(operation -> operation.described().has("requestBody"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.described().path("responses").propertyNames())
                        .contains("408", "413", "415"));
        assertThat(Operations.of(environment))
                .filteredOn(operation -> operation.needs("Idempotency-Key"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.described().path("responses").propertyNames())
                        .contains("422", "429"));
    }

    @Test
    void no_schema_shows_a_field_that_is_refused() {
        JsonNode schemas = Operations.document(environment).at("/components/schemas");

        assertThat(schemas.has("Fields")).isFalse();
        assertThat(schemas.propertyStream()
                        .filter(schema -> schema.getValue().path("properties").has("fields"))
                        // The names of the fields that somebody has seen
                        .filter(schema -> !schema.getKey().startsWith("Access")))
                .isEmpty();
    }

    @Test
    void an_unreported_figure_may_be_null() {
        JsonNode point = Operations.document(environment).at("/components/schemas/Point/properties");

        assertThat(point.at("/value/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("integer", "null");
        assertThat(point.at("/reported/type").asString()).isEqualTo("boolean");
    }

    @Test
    void operations_with_if_match_describe_the_problems_of_versions() {
        List<Operation> changes = Operations.of(environment).stream()
                .filter(operation -> operation.needs("If-Match"))
                .toList();

        assertThat(changes)
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertThat(
                                operation.described().path("responses").propertyNames())
                        .contains("412", "428"));
    }

    @Test
    void every_operation_has_an_example_of_its_body_and_its_response() {
        assertThat(Operations.of(environment)).allSatisfy(operation -> {
            JsonNode taken = operation.described().at("/requestBody/content");
            taken.forEach(media -> assertThat(hasAnyExample(operation, media))
                    .as("the body of %s", operation)
                    .isTrue());
            successes(operation)
                    .forEach(given -> given.path("content")
                            .forEach(media -> assertThat(hasAnyExample(operation, media))
                                    .as("the answer of %s", operation)
                                    .isTrue()));
        });
    }

    @Test
    void every_operation_has_at_least_one_successful_response() {
        assertThat(Operations.of(environment))
                .allSatisfy(operation -> assertThat(successes(operation)).isNotEmpty());
        assertThat(Operations.of(environment).stream()
                        .filter(operation -> operation.path().endsWith("/artists")
                                || operation.path().endsWith("/collaborations"))
                        .filter(operation -> operation.method().equals("POST"))
                        .map(operation ->
                                operation.described().path("responses").propertyNames()))
                .allSatisfy(codes -> assertThat(codes).contains("201"));
    }

    @Test
    void the_pages_of_the_api_description_are_public() throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(URI.create(ApiClient.address(environment) + "/swagger-ui.html"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Swagger UI");
        }
    }

    private static Stream<JsonNode> successes(Operation operation) {
        return operation
                .described()
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().charAt(0) == '2')
                .map(java.util.Map.Entry::getValue);
    }

    /** Returns whether the content has an example itself or in its schema. */
    private static boolean hasAnyExample(Operation operation, JsonNode media) {
        return media.has("example") || media.has("examples") || hasExample(operation, media.path("schema"), 0);
    }

    private static boolean hasExample(Operation operation, JsonNode schema, int depth) {
        JsonNode known = operation.resolve(schema);
        return depth < 5
                && (known.has("example")
                        || known.has("examples")
                        || (known.has("items") && hasExample(operation, known.path("items"), depth + 1))
                        || known.path("properties").valueStream().anyMatch(it -> hasExample(operation, it, depth + 1))
                        || known.path("allOf").valueStream().anyMatch(it -> hasExample(operation, it, depth + 1)));
    }
}
