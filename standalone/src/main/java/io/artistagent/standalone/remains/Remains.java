package io.artistagent.standalone.remains;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.embedded.HasRemains;
import io.artistagent.eventlog.head.LogPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of this machine, whose files are ours to see to. To write them anew locks everybody out for a while: a store that has done it
 * is not asked again because another could not, and after a failure nobody is asked for minutes.
 */
public final class Remains {

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final List<? extends HasRemains> stores;
    private final Pause pause;
    private final Map<HasRemains, Long> done = new HashMap<>();

    public Remains(List<? extends HasRemains> stores) {
        this(stores, PAUSE);
    }

    /** @param pause how long nobody is asked after a failure */
    Remains(List<? extends HasRemains> stores, Duration pause) {
        this.stores = List.copyOf(stores);
        this.pause = new Pause(pause);
    }

    /** @throws IOException while the last failure is too short a time ago */
    void requireTime() throws IOException {
        pause.requireNone();
    }

    /** Deletes what their files keep of everything that every other place has forgotten up to here. */
    synchronized void delete(LogPosition erasure) throws IOException {
        requireTime();
        long begin = System.nanoTime();
        IOException failure = null;
        for (HasRemains store : stores) {
            if (done.getOrDefault(store, -1L) < erasure.index()) {
                try {
                    store.deleteRemains();
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
        pause.end();
        LOG.info("Files are written anew after an erasure, in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    private IOException noted(Exception notNow) {
        pause.begin(notNow);
        LOG.warn(
                "An erasure waits for files; trying again in {} s",
                pause.length().toSeconds(),
                LoggedFailure.of(notNow));
        return notNow instanceof IOException failure ? failure : new IOException(notNow);
    }
}
