package io.artistagent.keycloak.admin;

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

/** The administration of the realm, as one client may use it. It keeps its token until half of its time is over. */
public final class Administration implements AutoCloseable {

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

    /**
     * @param issuer the issuer of the realm, {@code https://host/realms/name}
     * @param server the address under which Keycloak serves its administration, if that is not the host of the issuer
     */
    public Administration(URI issuer, @Nullable URI server, String clientId, String clientSecret) {
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

    /** @throws AdministrationUnavailable if Keycloak is unavailable or refuses */
    public JsonNode get(String path) {
        return body(answer(request(path).GET()));
    }

    /**
     * Returns what Keycloak stores about a user. It is empty only if Keycloak itself says that there is no such user, and not if a proxy hides
     * its administration or the realm is another one.
     *
     * @throws AdministrationUnavailable if Keycloak is unavailable or refuses
     */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = answer(request(path).GET());
        return isUnknownUser(answer) ? Optional.empty() : Optional.of(body(answer));
    }

    /**
     * Deletes a user.
     *
     * @return false if Keycloak itself says that there is no such user
     * @throws AdministrationUnavailable if Keycloak is unavailable or refuses
     */
    public boolean delete(String path) {
        HttpResponse<String> answer = answer(request(path).DELETE());
        if (isUnknownUser(answer)) {
            return false;
        }
        require(answer);
        return true;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(realm + path));
    }

    private boolean isUnknownUser(HttpResponse<String> answer) {
        if (answer.statusCode() != 404) {
            return false;
        }
        try {
            return UNKNOWN_USER.equals(
                    json.readTree(answer.body()).path("error").asString(""));
        } catch (JacksonException notOfKeycloak) {
            return false;
        }
    }

    private synchronized HttpResponse<String> answer(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request.header("Authorization", "Bearer " + token()));
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
        require(answer);
        return json.readTree(answer.body());
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new AdministrationUnavailable("Keycloak answered its administration with " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new AdministrationUnavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AdministrationUnavailable(stopped);
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
