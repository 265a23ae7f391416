package io.artistagent.eventlog;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in PostgreSQL, unless it lies on Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class PostgreSqlLog {

    /** How long a projection waits for a hole in the log to fill; no transaction lives as long (see ADR 4). */
    private static final Duration HOLE_TIMEOUT = Duration.ofMinutes(10);

    /** A hole may lie as far back as the log grows in that time: only its age ends the wait, never what was appended after it. */
    private static final int ANY_DISTANCE = Integer.MAX_VALUE;

    /** The driver has no exception class for it; with the framework's default a conflict would pass for a fault. */
    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    Intended intendedEngine() {
        return new Intended(EventStorageEngine.class, PostgreSqlEventStorageEngine.class);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer snapshots,
            @Qualifier("eventSerializer") Serializer events,
            ConnectionProvider connections,
            TransactionManager transactions,
            org.axonframework.config.Configuration configuration,
            JdbcClient database) {
        return new PostgreSqlEventStorageEngine(
                (JdbcEventStorageEngine.Builder) JdbcEventStorageEngine.builder()
                        .schema(PostgreSqlEventStorageEngine.tables())
                        .createTokenAt(PostgreSqlEventStorageEngine::createTokenAt)
                        .gapTimeout((int) HOLE_TIMEOUT.toMillis())
                        .maxGapOffset(ANY_DISTANCE)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .snapshotSerializer(snapshots)
                        .eventSerializer(events)
                        .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                        .upcasterChain(configuration.upcasterChain())
                        .snapshotFilter(new SnapshotsOfTheSameShape()),
                database);
    }
}
