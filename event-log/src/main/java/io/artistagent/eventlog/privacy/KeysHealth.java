package io.artistagent.eventlog.privacy;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the database of keys answers: without it nobody reads or tells anything of people, but for those whose keys are in memory. */
public final class KeysHealth extends AbstractHealthIndicator {

    private final KeyStore keys;

    public KeysHealth(KeyStore keys) {
        super("The database of keys does not answer");
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        keys.ask();
        health.up();
    }
}
