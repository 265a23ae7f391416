package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.jspecify.annotations.Nullable;

/** A projection that records every event in the transaction of the batch. It can be told to refuse some events. */
public final class Recorder {

    private final TestLog log;
    private final String table;
    final AtomicInteger refusals = new AtomicInteger();
    volatile Predicate<Counted> refused = event -> false;
    final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();

    Recorder(TestLog log, String table) {
        this.log = log;
        this.table = table;
        log.sql()
                .execute("CREATE TABLE IF NOT EXISTS " + table
                        + " (place bigint GENERATED ALWAYS AS IDENTITY, aggregate text, number bigint)");
    }

    @EventHandler
    void on(Counted event, DomainEventMessage<?> message) {
        if (refused.test(event)) {
            refusals.incrementAndGet();
            throw new IllegalStateException("This event is refused.");
        }
        Runnable once = meanwhile.getAndSet(null);
        if (once != null) {
            once.run();
        }
        log.sql()
                .update(
                        "INSERT INTO " + table + " (aggregate, number) VALUES (?, ?)",
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber());
    }

    EventHandlerInvoker invoker() {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(this)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    /** The events of an aggregate in the order in which they were handled. */
    List<Long> numbersOf(String aggregate) {
        return log.sql()
                .queryForList(
                        "SELECT number FROM " + table + " WHERE aggregate = ? ORDER BY place", Long.class, aggregate);
    }

    long count() {
        return log.sql().queryForObject("SELECT count(*) FROM " + table, Long.class);
    }
}
