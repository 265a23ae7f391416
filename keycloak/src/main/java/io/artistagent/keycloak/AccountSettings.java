package io.artistagent.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the client that removes accounts. Without a secret, accounts are not removed.
 *
 * @param server the address under which Keycloak serves its administration, if that is not the host of the issuer
 */
@ConfigurationProperties("artist-agent.keycloak.accounts")
public record AccountSettings(
        @DefaultValue("artist-agent-accounts") String clientId,
        @Nullable String clientSecret,
        @Nullable URI server) {

    /** Omits the secret. */
    @Override
    public String toString() {
        return "AccountSettings[" + clientId + "]";
    }
}
