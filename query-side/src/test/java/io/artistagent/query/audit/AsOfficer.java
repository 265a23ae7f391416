package io.artistagent.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.AuditPurpose;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the audit API as a user, by default the compliance officer. */
public record AsOfficer(
        MockMvcTester http, String user, @Nullable String purpose) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static AsOfficer of(MockMvcTester http) {
        return new AsOfficer(http, "clara", null);
    }

    /** States a purpose, which shows personal data. */
    public AsOfficer because(String why) {
        return new AsOfficer(http, user, why);
    }

    public AsOfficer as(String other) {
        return new AsOfficer(http, other, purpose);
    }

    public MvcTestResult get(String path, Object... variables) {
        return send(HttpMethod.GET, null, path, variables);
    }

    public MvcTestResult post(@Nullable String body, String path, Object... variables) {
        return send(HttpMethod.POST, body, path, variables);
    }

    private MvcTestResult send(HttpMethod method, @Nullable String body, String path, Object... variables) {
        MockMvcTester.MockMvcRequestBuilder request = http.method(method)
                .uri("/api/v1/audit" + path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestKeycloak.token(user));
        if (purpose != null) {
            request.header(AuditPurpose.HEADER, purpose);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    /** The JSON of a response with this status. */
    public static JsonNode json(int status, MvcTestResult result) {
        String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus()).as(body).isEqualTo(status);
        return JSON.readTree(body);
    }
}
