package io.artistagent.standalone.residual;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.eventlog.head.LogPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The residual data in the stores of this machine. Rewriting their files blocks every client for a while. So a store that has finished is
 * not rewritten again because another one failed, and after a failure there is no new attempt for some minutes.
 */
public final class ResidualData {

    private static final Logger LOG = LoggerFactory.getLogger(ResidualData.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final List<? extends ResidualDataStore> stores;
    private final Cooldown cooldown;
    private final Map<ResidualDataStore, Long> done = new HashMap<>();

    public ResidualData(List<? extends ResidualDataStore> stores) {
        this(stores, PAUSE);
    }

    /** @param pause the time between a failure and the next attempt */
    ResidualData(List<? extends ResidualDataStore> stores, Duration pause) {
        this.stores = List.copyOf(stores);
        this.cooldown = new Cooldown(pause);
    }

    /** @throws IOException if the last failure was too recent */
    void requireTime() throws IOException {
        cooldown.requireNone();
    }

    /** Removes the residual data of every erasure up to this position, which all other places must have completed. */
    synchronized void delete(LogPosition erasure) throws IOException {
        requireTime();
        long begin = System.nanoTime();
        IOException failure = null;
        for (ResidualDataStore store : stores) {
            if (done.getOrDefault(store, -1L) < erasure.index()) {
                try {
                    store.deleteResidualData();
                    done.put(store, erasure.index());
                } catch (IOException | RuntimeException notNow) {
                    failure = noted(notNow);
                }
            }
            if (failure != null && Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        if (failure != null) {
            throw failure;
        }
        cooldown.end();
        LOG.info("Rewrote the stores' files after an erasure, in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    private IOException noted(Exception notNow) {
        cooldown.begin(notNow);
        LOG.warn(
                "An erasure waits for files; trying again in {} s",
                cooldown.length().toSeconds(),
                LoggedFailure.of(notNow));
        return notNow instanceof IOException failure ? failure : new IOException(notNow);
    }
}
