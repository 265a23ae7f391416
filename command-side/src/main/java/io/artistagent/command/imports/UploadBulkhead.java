package io.artistagent.command.imports;

import io.artistagent.api.Bulkhead;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits how many uploads use the database concurrently, so that they cannot take all connections. An upload that is waiting for data from
 * its client holds no permit.
 */
@Component
class UploadBulkhead {

    /** More than the possible number of concurrent uploads, so that no upload is refused because of the others. */
    private static final int WAITING = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bulkhead turns;

    UploadBulkhead(ImportSettings settings) {
        this.turns = new Bulkhead(settings.atOnce(), WAITING, PATIENCE);
    }

    /** @throws io.artistagent.api.TooBusy if no permit is free within a minute */
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
