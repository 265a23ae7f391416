package io.artistagent.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for access tokens.
 *
 * @param issuer the issuer of valid tokens
 * @param jwkSetUri the address of the issuer's keys, if the server is reached at another address than its issuer's
 * @param audience the audience of valid tokens
 * @param resource the public address of the API, regardless of the host that a request names
 */
@ConfigurationProperties("artist-agent.keycloak")
public record KeycloakProperties(
        @DefaultValue("http://127.0.0.1:8180/realms/artist-agent")
        URI issuer,

        @Nullable URI jwkSetUri,
        @DefaultValue("artist-agent-api") String audience,
        @DefaultValue("http://127.0.0.1:8080") URI resource) {

    /** The path of the OAuth 2.0 protected resource metadata (RFC 9728). */
    static final String METADATA = "/.well-known/oauth-protected-resource";

    String metadata() {
        return resource.resolve(METADATA).toString();
    }

    URI keys() {
        return jwkSetUri == null ? URI.create(issuer + "/protocol/openid-connect/certs") : jwkSetUri;
    }
}
