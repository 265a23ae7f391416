package io.artistagent.eventlog.configuration;

import io.artistagent.eventlog.access.AccessConfiguration;
import io.artistagent.eventlog.codec.CodecConfiguration;
import io.artistagent.eventlog.database.DatabaseConfiguration;
import io.artistagent.eventlog.operation.OperationConfiguration;
import io.artistagent.eventlog.pictures.PictureConfiguration;
import io.artistagent.eventlog.projection.TokenStoreConfiguration;
import io.artistagent.eventlog.readmodel.ReadModelConfiguration;
import io.artistagent.eventlog.retention.RetentionConfiguration;
import io.artistagent.eventlog.storage.AggregateEvents;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event log of an application. Every application that appends to the log or follows it imports this configuration. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    AccessConfiguration.class,
    CodecConfiguration.class,
    CommandHandlingConfiguration.class,
    PictureConfiguration.class,
    TokenStoreConfiguration.class,
    ReadModelConfiguration.class,
    PostgreSqlLogConfiguration.class,
    RetentionConfiguration.class,
    OperationConfiguration.class
})
public class EventLogConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AggregateEvents aggregateEvents(EventStore log) {
        return new AggregateEvents(log);
    }

    @Bean
    StartupAssertions startupAssertions(ApplicationContext context, ObjectProvider<RequiredImplementation> intended) {
        return new StartupAssertions(context, intended.stream().toList());
    }

    @Bean
    RequiredImplementation requiredTokenStore() {
        return new RequiredImplementation(TokenStore.class, JdbcTokenStore.class);
    }

    @Bean
    RequiredImplementation requiredTransactionManager() {
        return new RequiredImplementation(TransactionManager.class, SpringTransactionManager.class);
    }

    @Bean
    RequiredImplementation requiredSerializer() {
        return new RequiredImplementation(Serializer.class, Jackson3Serializer.class);
    }
}
