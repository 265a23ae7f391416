package io.artistagent.keycloak.events;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the client that reads events. Without a secret, they are not read.
 *
 * @param server the address under which Keycloak serves its administration, if that is not the host of the issuer
 */
@ConfigurationProperties("artist-agent.keycloak.events")
public record RealmEventSettings(
        @DefaultValue("artist-agent-events") String clientId,
        @Nullable String clientSecret,
        @Nullable URI server) {

    /** Omits the secret. */
    @Override
    public String toString() {
        return "RealmEventSettings[" + clientId + "]";
    }
}
