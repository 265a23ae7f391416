package io.artistagent.command.imports;

import io.artistagent.api.Bulkhead;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps uploads from taking all connections to the database: they use it a few at a time, and wait for their turns. An upload that waits
 * for its sender takes no turn.
 */
@Component
class UploadBulkhead {

    /** More than there can be uploads at the same time, so that none is refused because of the number of others. */
    private static final int WAITING = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bulkhead turns;

    UploadBulkhead(ImportSettings settings) {
        this.turns = new Bulkhead(settings.atOnce(), WAITING, PATIENCE);
    }

    /** @throws io.artistagent.api.TooBusy if there is no turn within a minute */
    <T> T run(Supplier<T> work) {
        return turns.run(work);
    }

    void run(Runnable work) {
        turns.run(() -> {
            work.run();
            return true;
        });
    }
}
