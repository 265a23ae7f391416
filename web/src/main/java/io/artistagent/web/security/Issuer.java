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
 * The Keycloak realm where people sign in. Whether it answers is asked anew each time, since a browser that is sent to a server that is
 * down shows an error page of its own.
 */
@Component
public final class Issuer {

    private static final String DEVELOPMENT = "http://127.0.0.1:8180/realms/artist-agent";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String address;
    private final URI description;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Issuer(@Value("${artist-agent.keycloak.issuer:" + DEVELOPMENT + "}") String address) {
        this.address = address;
        this.description = URI.create(address + "/.well-known/openid-configuration");
    }

    /** The address of the realm; those of its endpoints follow from it. */
    public String address() {
        return address;
    }

    public boolean answers() {
        HttpRequest question =
                HttpRequest.newBuilder(description).timeout(PATIENCE).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
