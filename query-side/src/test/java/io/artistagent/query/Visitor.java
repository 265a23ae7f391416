package io.artistagent.query;

import io.artistagent.domain.PersonId;
import io.artistagent.keycloak.server.TestKeycloak;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API as one of the demo users, with a token of the real Keycloak. */
public final class Visitor {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final MockMvcTester http;
    private final JsonMapper json;

    Visitor(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** The id that Keycloak gave the user. */
    public PersonId person(String user) {
        var claims = new String(Base64.getUrlDecoder().decode(token(user).split("\\.")[1]));
        return PersonId.of(json.readTree(claims).get("sub").asString());
    }

    /** What the user gets. */
    public MvcTestResult get(String user, String path, Object... variables) {
        return http.get()
                .uri("/api/v1" + path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(user))
                .exchange();
    }

    /** What the user gets, read as JSON; it must be there. */
    public JsonNode read(String user, String path, Object... variables) {
        var result = get(user, path, variables);
        if (result.getResponse().getStatus() != 200) {
            throw new AssertionError(path + " answers " + result.getResponse().getStatus() + ": " + body(result));
        }
        return json.readTree(body(result));
    }

    /** The answer's body, whatever its status. */
    public JsonNode json(MvcTestResult result) {
        return json.readTree(body(result));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String token(String user) {
        return TOKENS.computeIfAbsent(user, TestKeycloak::token);
    }
}
