package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.storage.LogReader;
import io.micrometer.core.instrument.MeterRegistry;
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
        return on(access(log, log.reader(), codec, tokens), settings, handlers, new SimpleMeterRegistry());
    }

    static LogProcessor on(
            ProjectionContext.LogAccess log,
            ProcessorSettings settings,
            EventHandlerInvoker handlers,
            MeterRegistry meters) {
        return new LogProcessor(settings, handlers, log, new ProjectionMetrics(meters, settings));
    }

    static ProjectionContext.LogAccess access(TestLog log, LogReader reader, EventCodec codec, TokenStore tokens) {
        return new ProjectionContext.LogAccess(
                log.database(), reader, codec, tokens, log.axonTransactions(), log.transientFailures());
    }

    static EventHandlerInvoker handlers(Object handlers) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
