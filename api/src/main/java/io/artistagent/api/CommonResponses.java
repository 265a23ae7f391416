package io.artistagent.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Adds to the OpenAPI description what all operations have in common: their problems and request headers. */
final class CommonResponses implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Override
    public void customise(OpenAPI api) {
        api.schema("Problem", problemSchema());
        api.getPaths().forEach((path, item) -> describe(path, item));
    }

    private static void describe(String path, PathItem item) {
        if (path.startsWith("/api/")) {
            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation));
        }
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        headers(method, operation);
        for (HttpStatus status : problems(path, method, operation)) {
            String code = Integer.toString(status.value());
            ApiResponse known = operation.getResponses().get(code);
            ApiResponse response = known == null ? new ApiResponse().description(status.getReasonPhrase()) : known;
            response.content(new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref(PROBLEM)).example(example(status, path))));
            operation.getResponses().addApiResponse(code, response);
        }
    }

    private static Set<HttpStatus> problems(String path, HttpMethod method, Operation operation) {
        EnumSet<HttpStatus> problems = EnumSet.of(
                HttpStatus.BAD_REQUEST,
                HttpStatus.UNAUTHORIZED,
                HttpStatus.FORBIDDEN,
                HttpStatus.METHOD_NOT_ALLOWED,
                HttpStatus.NOT_ACCEPTABLE,
                HttpStatus.INTERNAL_SERVER_ERROR,
                HttpStatus.SERVICE_UNAVAILABLE);
        operation.getResponses().keySet().stream()
                .flatMap(code -> problem(code).stream())
                .forEach(problems::add);
        if (path.contains("{")) {
            problems.add(HttpStatus.NOT_FOUND);
        }
        if (method != HttpMethod.GET) {
            problems.add(HttpStatus.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(
                    HttpStatus.REQUEST_TIMEOUT, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        if (method == HttpMethod.POST) {
            problems.addAll(EnumSet.of(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.TOO_MANY_REQUESTS));
        }
        if (parameters(operation).stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))) {
            problems.addAll(EnumSet.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        return problems;
    }

    /** What an operation itself declares is described like the rest. */
    private static Optional<HttpStatus> problem(String code) {
        return Arrays.stream(HttpStatus.values())
                .filter(status ->
                        status.isError() && Integer.toString(status.value()).equals(code))
                .findFirst();
    }

    private static void headers(HttpMethod method, Operation operation) {
        if (method == HttpMethod.GET) {
            operation.addParametersItem(header(
                    ConsistencyToken.HEADER,
                    "The Consistency-Token of an earlier write. The response then includes that write",
                    "AAAAAAAAEmc"));
        } else if (method == HttpMethod.POST) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "8 to 200 characters. A repeat within 24 hours gets the first response again, unless that was a server error or concurrent-change",
                    "7f0c1d5e-2a3b-4c5d-8e9f-0a1b2c3d4e5f"));
        }
    }

    private static Parameter header(String name, String description, String example) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new Schema<String>().types(Set.of("string")))
                .example(example);
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    private static Map<String, Object> example(HttpStatus status, String path) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + Problem.slug(status));
        example.put("title", status.getReasonPhrase());
        example.put("status", status.value());
        example.put("detail", "A sentence that tells the caller what to do.");
        example.put("instance", path.replaceAll("\\{[^}]*}", "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11"));
        example.put("traceId", TRACE);
        if (status == HttpStatus.BAD_REQUEST) {
            example.put("errors", List.of(Map.of("pointer", "/title", "detail", "This field is required.")));
        }
        return example;
    }

    private static Schema<?> problemSchema() {
        Schema error = new Schema<>()
                .types(Set.of("object"))
                .addProperty("pointer", text("/title"))
                .addProperty("detail", text("This field is required."));
        return new Schema<>()
                .types(Set.of("object"))
                .description("An error in the format of RFC 9457")
                .addProperty("type", text("/problems/invalid-fields"))
                .addProperty("title", text("Some fields are invalid"))
                .addProperty("status", new Schema<>().types(Set.of("integer")).example(400))
                .addProperty("detail", text("Correct the fields listed under errors. Nothing has changed."))
                .addProperty("instance", text("/api/v1/artists"))
                .addProperty("traceId", text(TRACE))
                .addProperty("errors", new Schema<>().types(Set.of("array")).items(error));
    }

    private static Schema<?> text(String example) {
        return new Schema<>().types(Set.of("string")).example(example);
    }
}
