package io.artistagent.eventlog.ledger;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ledger of the log.
 *
 * @param follow whether this process may follow the log; it serves the ledger in any case
 * @param origin the name of the ledger in its checkpoints and of its key: a URL without scheme
 * @param key the secret key of the ledger: 32 random bytes in Base64
 * @param previousKey the verifier key before, if the key or the origin was replaced
 * @param publish where checkpoints are stored outside of this system
 * @param witness who cosigns the checkpoints
 */
@ConfigurationProperties("artist-agent.ledger")
public record LedgerSettings(
        @DefaultValue("true") boolean follow,
        @DefaultValue("artist-agent.local/log") String origin,
        @DefaultValue("") String key,
        @DefaultValue("") String previousKey,
        @DefaultValue Publish publish,
        @DefaultValue WitnessServer witness) {

    /**
     * Where checkpoints are stored outside of this system.
     *
     * @param folder a folder that receives the last checkpoint of each minute as a file
     * @param url an HTTP endpoint to which each checkpoint is posted
     */
    public record Publish(@Nullable Path folder, @Nullable URI url) {}

    /**
     * A witness after {@code c2sp.org/tlog-witness}.
     *
     * @param url the address below which {@code add-checkpoint} is
     * @param key its verifier key
     */
    public record WitnessServer(
            @Nullable URI url, @DefaultValue("") String key) {}

    /** Without the secret, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return "LedgerSettings[" + origin + "]";
    }
}
