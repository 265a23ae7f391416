package io.artistagent.eventlog.privacy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key database and the master key.
 *
 * @param url the key database, which must not be that of the log
 * @param username the user who owns it
 * @param password the password of that user
 * @param master the master key: 32 random bytes in Base64
 * @param others further master keys that unwrap: earlier ones that {@code master} replaces, and a future one
 */
@ConfigurationProperties("artist-agent.keys")
public record KeySettings(
        String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String master,
        @DefaultValue List<String> others) {

    /** Without the secrets, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "KeySettings[…]";
    }
}
