package io.artistagent.eventlog;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The log of an application: imported by every application that appends to it or follows it. */
@Configuration(proxyBeanMethods = false)
public class EventLogConfiguration {

    /** How long a projection waits for a hole in the log to fill; no transaction lives as long (see ADR 4). */
    private static final Duration HOLE_TIMEOUT = Duration.ofMinutes(10);

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    static MigratedDataSource migratedDataSource(ObjectProvider<SchemaMigration> migrations) {
        return new MigratedDataSource(migrations);
    }

    @Bean
    static SchemaMigration logSchema() {
        return new SchemaMigration("log", "classpath:db/migration/log");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    Jackson3SerializerCustomizer allowedTypes() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("io.artistagent.")
                .build());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer snapshots,
            @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver exceptions,
            ConnectionProvider connections,
            TransactionManager transactions,
            org.axonframework.config.Configuration configuration,
            JdbcClient database) {
        return new PostgreSqlEventStorageEngine(
                (JdbcEventStorageEngine.Builder) JdbcEventStorageEngine.builder()
                        .schema(PostgreSqlEventStorageEngine.tables())
                        .createTokenAt(PostgreSqlEventStorageEngine::createTokenAt)
                        .gapTimeout((int) HOLE_TIMEOUT.toMillis())
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .snapshotSerializer(snapshots)
                        .eventSerializer(events)
                        .persistenceExceptionResolver(exceptions)
                        .upcasterChain(configuration.upcasterChain())
                        .snapshotFilter(configuration.snapshotFilter()),
                database);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .schema(TokenSchema.builder()
                        .setTokenTable("log.token")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    CorrelationDataProvider logMetadata() {
        return new LogMetadata();
    }

    @Bean
    ConfigurerModule receipts() {
        return configurer -> configurer.onInitialize(
                configuration -> configuration.commandBus().registerHandlerInterceptor(new ReceiptInterceptor()));
    }

    @Bean
    ConfigurerModule projectionModule(ObjectProvider<Projection> projections) {
        return new ProjectionModule(projections.stream().toList());
    }

    @Bean
    ProjectionPositions projectionPositions(
            EventProcessingConfiguration processors, JdbcClient database, Serializer serializer) {
        return new ProjectionPositions(processors, database, serializer);
    }

    @Bean
    StartupAssertions startupAssertions(ApplicationContext context) {
        return new StartupAssertions(context);
    }
}
