package io.artistagent.keycloak.events;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the administration of the realm. It keeps its token until shortly before it expires. */
final class Administration implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String REALMS = "/realms/";
    private static final String UNKNOWN_USER = "User not found";

    private final String tokens;
    private final String realm;
    private final String form;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private @Nullable Token token;

    private record Token(String text, long until) {}

    Administration(URI issuer, @Nullable URI server, String clientId, String clientSecret) {
        String address = issuer.toString();
        int realms = address.lastIndexOf(REALMS);
        String host = server == null
                ? address.substring(0, realms)
                : server.toString().replaceAll("/+$", "");
        String name = address.substring(realms + REALMS.length());
        this.tokens = host + REALMS + name + "/protocol/openid-connect/token";
        this.realm = host + "/admin" + REALMS + name;
        this.form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
    }

    /** @throws RealmEventsUnavailable if Keycloak is unavailable or refuses */
    JsonNode get(String path) {
        return body(answer(path));
    }

    /**
     * Returns what Keycloak stores about a user. It is empty only if Keycloak itself says that there is no such user, and not if a proxy hides
     * its administration or the realm is another one.
     *
     * @throws RealmEventsUnavailable if Keycloak is unavailable or refuses
     */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = answer(path);
        return answer.statusCode() == 404 && isUnknownUser(answer) ? Optional.empty() : Optional.of(body(answer));
    }

    private boolean isUnknownUser(HttpResponse<String> missing) {
        try {
            return json.readTree(missing.body()).path("error").asString("").equals(UNKNOWN_USER);
        } catch (JacksonException another) {
            return false;
        }
    }

    private synchronized HttpResponse<String> answer(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token())
                .GET());
        if (answer.statusCode() == 401) {
            token = null;
        }
        return answer;
    }

    private String token() {
        Token known = token;
        if (known == null || known.until() - System.nanoTime() < 0) {
            JsonNode answer = body(send(HttpRequest.newBuilder(URI.create(tokens))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))));
            long lifespan =
                    Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos();
            known = new Token(answer.path("access_token").asString(), System.nanoTime() + lifespan / 2);
            token = known;
        }
        return known.text();
    }

    private JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new RealmEventsUnavailable("Keycloak answered the client of events with " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new RealmEventsUnavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RealmEventsUnavailable(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
