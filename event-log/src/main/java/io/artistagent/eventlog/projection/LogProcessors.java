package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.storage.LogReader;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Builds processors that follow the log in PostgreSQL. */
public final class LogProcessors implements Processors {

    private final LogDataSource database;
    private final EventCodec codec;
    private final LogReader reader;
    private final MeterRegistry meters;

    public LogProcessors(LogDataSource database, LogReader reader, EventCodec codec, MeterRegistry meters) {
        this.database = database;
        this.codec = codec;
        this.reader = reader;
        this.meters = meters;
    }

    @Override
    public LogProcessor build(ProcessorSettings settings, EventHandlerInvoker handlers, Configuration axon) {
        ProjectionContext.LogAccess access = new ProjectionContext.LogAccess(
                database,
                reader,
                codec,
                axon.getComponent(TokenStore.class),
                axon.getComponent(TransactionManager.class));
        return new LogProcessor(settings, handlers, access, new ProjectionMetrics(meters, settings));
    }
}
