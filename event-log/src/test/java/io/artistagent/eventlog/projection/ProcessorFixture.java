package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.codec.EventCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Assembles the processor of one process by hand. */
final class ProcessorFixture {

    private ProcessorFixture() {}

    /** @param tokens the token store of the process */
    static LogProcessor on(TestLog log, TokenStore tokens, ProcessorSettings settings, EventHandlerInvoker handlers) {
        return on(log, log.codec(), tokens, settings, handlers);
    }

    static LogProcessor on(
            TestLog log,
            EventCodec codec,
            TokenStore tokens,
            ProcessorSettings settings,
            EventHandlerInvoker handlers) {
        return new LogProcessor(
                settings,
                handlers,
                new ProjectionContext.LogAccess(
                        log.database(), log.reader(), codec, tokens, log.axonTransactions(), log.transientFailures()),
                new ProjectionMetrics(new SimpleMeterRegistry(), settings));
    }

    static EventHandlerInvoker handlers(Object handlers) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
