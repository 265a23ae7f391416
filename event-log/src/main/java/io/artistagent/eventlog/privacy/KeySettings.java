package io.artistagent.eventlog.privacy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of persons lie, and what wraps them.
 *
 * @param url the database of the keys, which is not that of the log
 * @param username who owns it
 * @param password with which
 * @param master the master key: 32 random bytes in Base64
 * @param others further master keys that open: those that it replaces, and one that is still to come
 */
@ConfigurationProperties("artist-agent.keys")
public record KeySettings(
        String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String master,
        @DefaultValue List<String> others) {

    /** Never the secrets: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "KeySettings[…]";
    }
}
