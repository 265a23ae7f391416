package io.artistagent.benchmarks.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.benchmarks.fixture.CountingAutomation;
import io.artistagent.benchmarks.fixture.ReadSide;
import io.artistagent.eventlog.privacy.PersonalModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The framework's pooled processor on its JDBC engine, with its best settings and the same events. */
final class Stock implements AutoCloseable {

    private static final int ENGINE_PAGE = 2_000;
    private static final int BATCH = 500;

    private final HikariDataSource pool = new HikariDataSource();
    private final EmbeddedEventStore log;
    private final JdbcTokenStore tokens;
    private final SpringTransactionManager transactions;
    private int runs;

    /** @param product the application whose log is copied into the framework's table */
    Stock(ReadSide product) {
        pool.setJdbcUrl(product.url());
        pool.setMaximumPoolSize(20);
        UnitOfWorkAwareConnectionProviderWrapper connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        Jackson3Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(new PersonalModule())
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
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
        copy(product.log(), engine);
        log = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Copies the events in the clear, because the stock engine does not support encryption. */
    private void copy(EventStorageEngine product, EventStorageEngine engine) {
        List<EventMessage<?>> page = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> events = product.readEvents(null, false)) {
            events.forEach(event -> {
                page.add(event);
                if (page.size() == ENGINE_PAGE) {
                    append(page, engine);
                }
            });
        }
        append(page, engine);
    }

    private void append(List<EventMessage<?>> page, EventStorageEngine engine) {
        transactions.executeInTransaction(() -> engine.appendEvents(page));
        page.clear();
    }

    /** Returns the seconds needed for all events. */
    double replay(long expected) throws InterruptedException, SQLException {
        CountingAutomation handlers = new CountingAutomation();
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
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
        long start = System.nanoTime();
        processor.start();
        long seen = 0L;
        while (seen < expected) {
            TimeUnit.MILLISECONDS.sleep(2);
            seen += handlers.seen();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        return seconds;
    }

    @Override
    public void close() {
        log.shutDown();
        pool.close();
    }
}
