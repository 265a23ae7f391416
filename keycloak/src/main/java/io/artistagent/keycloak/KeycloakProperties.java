package io.artistagent.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer what valid tokens name as their issuer
 * @param jwkSetUri where the keys are fetched, if the server is reached by another address than its issuer's
 * @param audience whom valid tokens are meant for
 * @param resource the public address of the API, as clients know it, whatever host a request names
 */
@ConfigurationProperties("artist-agent.keycloak")
public record KeycloakProperties(
        @DefaultValue("http://127.0.0.1:8180/realms/artist-agent")
        URI issuer,

        @Nullable URI jwkSetUri,
        @DefaultValue("artist-agent-api") String audience,
        @DefaultValue("http://127.0.0.1:8080") URI resource) {

    /** Where what a client has to know of the API's protection is found (RFC 9728). */
    static final String METADATA = "/.well-known/oauth-protected-resource";

    String metadata() {
        return resource.resolve(METADATA).toString();
    }

    URI keys() {
        return jwkSetUri == null ? URI.create(issuer + "/protocol/openid-connect/certs") : jwkSetUri;
    }
}
