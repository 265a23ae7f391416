package io.artistagent.testkit.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests access tokens of the development realm with the password grant, which only this realm allows. */
public final class DemoTokens {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    public DemoTokens(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** Requests a token for a demo user, whose password is the name with {@code -demo}. */
    public String ofDemoUser(String name) {
        return ofDemoUser(name, "artist-agent-cli");
    }

    /** Requests a token for a demo user through the given client of the realm. */
    public String ofDemoUser(String name, String client) {
        return request(
                Map.of("grant_type", "password", "client_id", client, "username", name, "password", name + "-demo"));
    }

    /** Requests a token for the service account. */
    public String ofService() {
        return request(Map.of(
                "grant_type", "client_credentials",
                "client_id", "artist-agent-service",
                "client_secret", "artist-agent-service-demo"));
    }

    private String request(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(response.body());
            if (response.statusCode() != 200 || !token.find()) {
                throw new IllegalStateException(
                        "Keycloak did not issue a token: %d %s".formatted(response.statusCode(), response.body()));
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
