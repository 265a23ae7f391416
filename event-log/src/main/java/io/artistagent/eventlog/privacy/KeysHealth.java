package io.artistagent.eventlog.privacy;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the key database answers and has the keys that the log knows. Without it, personal data can be neither read nor written, except
 * for persons whose keys are in memory.
 */
public final class KeysHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final KeyStore keys;

    public KeysHealth(KeyStore keys) {
        super("The database of keys does not answer");
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        keys.ask();
        long missing = keys.keys().missing();
        if (missing > 0) {
            health.status(DEGRADED)
                    .withDetail("missing", missing)
                    .withDetail("see", "docs/en/operating.md, Keys that are missing");
        } else {
            health.up();
        }
    }
}
