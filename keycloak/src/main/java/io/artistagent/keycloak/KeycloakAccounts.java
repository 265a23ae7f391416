package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Removes accounts through the administration of Keycloak. It signs in for each removal, because erasures are rare. */
final class KeycloakAccounts implements Accounts {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String REALMS = "/realms/";
    private static final String UNKNOWN_USER = "User not found";

    private final String token;
    private final String users;
    private final String clientId;
    private final String clientSecret;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param issuer the issuer of the realm, {@code https://host/realms/name} */
    KeycloakAccounts(URI issuer, @Nullable URI server, String clientId, String clientSecret, JsonMapper json) {
        String address = issuer.toString();
        int realms = address.lastIndexOf(REALMS);
        String host = server == null
                ? address.substring(0, realms)
                : server.toString().replaceAll("/+$", "");
        String realm = address.substring(realms + REALMS.length());
        this.token = host + REALMS + realm + "/protocol/openid-connect/token";
        this.users = host + "/admin" + REALMS + realm + "/users/";
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.json = json;
    }

    @Override
    public Removal remove(PersonId person) {
        HttpResponse<String> removed = send(HttpRequest.newBuilder(URI.create(users + person))
                .header("Authorization", "Bearer " + token())
                .DELETE());
        int status = removed.statusCode();
        if (status == 200 || status == 204) {
            return Removal.REMOVED;
        }
        if (status == 404 && isUnknownUser(removed.body())) {
            return Removal.NOTHING_THERE;
        }
        throw new AccountsUnavailable("The removal of an account was answered with " + status);
    }

    /** Tells Keycloak's own answer from that of a proxy that hides the administration, and from that for an unknown realm. */
    private boolean isUnknownUser(String body) {
        try {
            return UNKNOWN_USER.equals(json.readTree(body).path("error").asString());
        } catch (JacksonException notOfKeycloak) {
            return false;
        }
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new AccountsUnavailable(
                    "Keycloak does not let the client of accounts sign in: " + answer.statusCode());
        }
        return json.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new AccountsUnavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AccountsUnavailable(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
