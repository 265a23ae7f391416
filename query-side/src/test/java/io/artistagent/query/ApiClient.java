package io.artistagent.query;

import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistencyToken;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a demo user, with a token from the real Keycloak. */
public final class ApiClient {

    private final MockMvcTester http;
    private final JsonMapper json;

    ApiClient(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** Returns the user's id in Keycloak. */
    public PersonId person(String user) {
        String claims = new String(Base64.getUrlDecoder().decode(token(user).split("\\.")[1]));
        return PersonId.of(json.readTree(claims).get("sub").asString());
    }

    /** Sends a GET request to an API path as the user. */
    public MvcTestResult get(String user, String path, Object... variables) {
        return at(user, "/api/v1" + path, variables);
    }

    /** Sends a GET request to any path as the user. */
    public MvcTestResult at(String user, String path, Object... variables) {
        return request(user, path, variables).exchange();
    }

    /** Sends a GET request that asks for a media type. */
    public MvcTestResult accepting(String type, String user, String path, Object... variables) {
        return request(user, "/api/v1" + path, variables)
                .header(HttpHeaders.ACCEPT, type)
                .exchange();
    }

    /** Sends a GET request with the consistency token of a write. */
    public MvcTestResult get(LogPosition write, String user, String path, Object... variables) {
        return request(user, "/api/v1" + path, variables)
                .header(ConsistencyToken.HEADER, ConsistencyToken.of(write))
                .exchange();
    }

    /** Sends a GET request to an address without variables as an officer who states a purpose. */
    public MvcTestResult getFor(String purpose, String user, String address) {
        return request(user, "/api/v1" + address)
                .header("Audit-Purpose", purpose)
                .exchange();
    }

    /** Returns the JSON of a successful GET request. */
    public JsonNode read(String user, String path, Object... variables) {
        return successful(path, get(user, path, variables));
    }

    /** Returns the JSON of a successful GET request with the consistency token of a write. */
    public JsonNode readIncluding(LogPosition write, String user, String path, Object... variables) {
        return successful(path, get(write, user, path, variables));
    }

    /** Sends a POST request with a JSON body as the user. */
    public MvcTestResult post(String user, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Sends a DELETE request as the user. */
    public MvcTestResult delete(String user, String path, Object... variables) {
        return http.delete()
                .uri("/api/v1" + path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(user))
                .exchange();
    }

    /** Sends a GET request of an officer who says why they look at personal data. */
    public MvcTestResult getFor(String purpose, String user, String path, Object... variables) {
        return request(user, "/api/v1" + path, variables)
                .header(AuditPurpose.HEADER, purpose)
                .exchange();
    }

    /** Returns the JSON of a successful GET request of an officer who says why they look at personal data. */
    public JsonNode readFor(String purpose, String user, String path, Object... variables) {
        return successful(path, getFor(purpose, user, path, variables));
    }

    private MockMvcTester.MockMvcRequestBuilder request(String user, String path, Object... variables) {
        return http.get().uri(path, variables).header(HttpHeaders.AUTHORIZATION, "Bearer " + token(user));
    }

    private JsonNode successful(String path, MvcTestResult result) {
        if (result.getResponse().getStatus() != 200) {
            throw new AssertionError(path + " answers " + result.getResponse().getStatus() + ": " + body(result));
        }
        return json.readTree(body(result));
    }

    /** Returns the JSON body of a response, whatever its status. */
    public JsonNode json(MvcTestResult result) {
        return json.readTree(body(result));
    }

    /** Returns a text of each element of a JSON array. */
    public static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(element -> element.get(field).asString()).toList();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String token(String user) {
        return TestKeycloak.token(user);
    }
}
