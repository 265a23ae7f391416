package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.storage.LogReader;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Has projections follow the log in PostgreSQL. */
public final class LogProcessors implements ProjectionProcessors {

    private final LogDataSource database;
    private final EventCodec codec;
    private final LogReader reader;
    private final TransientFailures transientFailures;
    private final MeterRegistry meters;

    public LogProcessors(
            LogDataSource database,
            LogReader reader,
            EventCodec codec,
            TransientFailures transientFailures,
            MeterRegistry meters) {
        this.database = database;
        this.codec = codec;
        this.reader = reader;
        this.transientFailures = transientFailures;
        this.meters = meters;
    }

    @Override
    public void register(EventProcessingConfigurer processing, Projection projection) {
        processing.registerEventProcessor(
                projection.name(), (name, axon, handlers) -> build(projection, axon, handlers));
    }

    private LogProcessor build(Projection projection, Configuration axon, EventHandlerInvoker invoker) {
        var access = new ProjectionContext.LogAccess(
                database,
                reader,
                codec,
                axon.getComponent(TokenStore.class),
                axon.getComponent(TransactionManager.class),
                transientFailures);
        return new LogProcessor(
                projection, invoker, access, axon.eventStore(), new ProjectionMetrics(meters, projection.name()));
    }
}
