package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.TestLog;
import io.artistagent.testkit.stores.TestStores;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

/** The contract for the framework's JDBC log. */
class JdbcLogTest implements LogContract {

    private static EventStorageEngine log;

    @BeforeAll
    static void open() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestStores.freshDatabase());
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(TestLog.serializer())
                .snapshotSerializer(TestLog.serializer())
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .schema(new EventSchema())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        log = engine;
    }

    @Override
    public EventStorageEngine log() {
        return log;
    }
}
