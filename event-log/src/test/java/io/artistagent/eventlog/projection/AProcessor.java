package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.LogOfATest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Puts a processor together by hand, as a process has it. */
final class AProcessor {

    private AProcessor() {}

    /** @param tokens where it keeps its position, in the name of its process */
    static LogProcessor on(LogOfATest log, TokenStore tokens, Projection projection, EventHandlerInvoker handlers) {
        return new LogProcessor(
                projection,
                handlers,
                new ProjectionContext.LogAccess(
                        log.database(),
                        log.reader(),
                        log.codec(),
                        tokens,
                        log.axonTransactions(),
                        log.transientFailures()),
                EmbeddedEventStore.builder().storageEngine(log.engine()).build(),
                new ProjectionMetrics(new SimpleMeterRegistry(), projection.name()));
    }

    static EventHandlerInvoker handlers(Object handlers) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
