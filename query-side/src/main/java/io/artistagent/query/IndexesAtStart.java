package io.artistagent.query;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Gives every collection its indexes once the application is up, and goes on trying where the store is away. Queries are right
 * without them, only slower.
 */
@Component
final class IndexesAtStart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexesAtStart.class);
    private static final long SECONDS_BETWEEN_TRIES = 10;

    private final List<DocumentCollection> collections;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("indexes").factory());

    IndexesAtStart(List<DocumentCollection> collections) {
        this.collections = collections;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        try {
            collections.forEach(DocumentCollection::index);
        } catch (DataAccessException away) {
            LOG.warn(
                    "The document store is away: its indexes are made later ({})",
                    away.getClass().getSimpleName());
            later.schedule(this::index, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
