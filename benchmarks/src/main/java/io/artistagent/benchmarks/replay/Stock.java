package io.artistagent.benchmarks.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.benchmarks.Nothing;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The framework's pooled processor on its JDBC engine, with the settings that served it best, and the same events. */
final class Stock implements AutoCloseable {

    private static final int ENGINE_PAGE = 2_000;
    private static final int BATCH = 500;

    private final HikariDataSource pool = new HikariDataSource();
    private final EmbeddedEventStore log;
    private final JdbcTokenStore tokens;
    private final SpringTransactionManager transactions;
    private int runs;

    /** @param url the database whose log is copied into the framework's own table */
    Stock(String url) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(20);
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        var serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(ENGINE_PAGE)
                .build();
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
        transactions.executeInTransaction(() -> {
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
            tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        });
        JdbcClient.create(pool).sql("""
                        INSERT INTO DomainEventEntry (globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type,
                            timestamp, payloadType, payloadRevision, payload, metaData)
                        SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type,
                            to_char(time_stamp AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), payload_type,
                            payload_revision, payload, meta_data FROM log.event ORDER BY global_index""").update();
        log = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Seconds for all events. */
    double replay(long expected) throws InterruptedException, SQLException {
        var handlers = new Nothing.Handlers();
        var processor = PooledStreamingEventProcessor.builder()
                .name("stock-" + runs++)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handlers)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(Executors.newScheduledThreadPool(1))
                .workerExecutor(Executors.newScheduledThreadPool(1))
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(source -> source.createTailToken())
                .build();
        var start = System.nanoTime();
        processor.start();
        var seen = 0L;
        while (seen < expected) {
            TimeUnit.MILLISECONDS.sleep(2);
            seen += handlers.seen();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        return seconds;
    }

    @Override
    public void close() {
        log.shutDown();
        pool.close();
    }
}
