package io.artistagent.web.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Keycloak realm where people sign in. Its availability is checked before each redirect, because a browser that is redirected to a
 * server that is down shows only its own error page.
 */
@Component
public final class Issuer {

    private static final String DEVELOPMENT = "http://127.0.0.1:8180/realms/artist-agent";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final String address;
    private final URI description;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Issuer(@Value("${artist-agent.keycloak.issuer:" + DEVELOPMENT + "}") String address) {
        this.address = address;
        this.description = URI.create(address + "/.well-known/openid-configuration");
    }

    /** Returns the URL of the realm, from which the endpoint URLs are derived. */
    public String address() {
        return address;
    }

    public boolean answers() {
        HttpRequest probe = HttpRequest.newBuilder(description).timeout(TIMEOUT).build();
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unavailable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
