package io.artistagent.standalone.api;

import io.artistagent.standalone.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The operations in the OpenAPI description that the system serves. */
final class Operations {

    private static final JsonMapper JSON = new JsonMapper();

    /** One operation: {@code described} is its part of the OpenAPI document {@code api}. */
    record Operation(String method, String path, JsonNode described, JsonNode api) {

        boolean takes(String type) {
            return described.at("/requestBody/content").has(type);
        }

        boolean takesJson() {
            return takes("application/json") || takes("application/merge-patch+json");
        }

        boolean isPatch() {
            return method.equals("PATCH");
        }

        boolean needs(String header) {
            return parameters("header").contains(header);
        }

        List<String> parameters(String in) {
            return StreamSupport.stream(described.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
        }

        /** Returns the fields of the JSON body. */
        JsonNode fields() {
            JsonNode content = described.at("/requestBody/content");
            JsonNode media = content.path(isPatch() ? "application/merge-patch+json" : "application/json");
            return resolve(media.path("schema")).path("properties");
        }

        /** Returns the document's example body, or an empty object. */
        JsonNode example() {
            JsonNode example = resolve(described.at("/requestBody/content/application~1json/schema"))
                    .path("example");
            return example.isObject() ? example : JSON.createObjectNode();
        }

        /** Returns the example body with this value for one field; for a patch, only the field. */
        String with(String field, String value) {
            if (isPatch() || example().isEmpty()) {
                return "{\"%s\": %s}".formatted(field, value);
            }
            String mark = "the value of " + field;
            return ((ObjectNode) example().deepCopy())
                    .put(field, mark)
                    .toString()
                    .replace('"' + mark + '"', value);
        }

        JsonNode resolve(JsonNode schema) {
            return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Operations() {}

    static JsonNode document(Environment environment) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(ApiClient.address(environment) + "/v3/api-docs"))
                    .build();
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Operation> of(Environment environment) {
        JsonNode api = document(environment);
        List<Operation> all = new ArrayList<>();
        api.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> all.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                api))));
        return all;
    }
}
