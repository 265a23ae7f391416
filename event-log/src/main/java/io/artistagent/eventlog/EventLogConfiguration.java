package io.artistagent.eventlog;

import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.eventlog.privacy.PersonalModule;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.tail.Tail;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The log of an application: imported by every application that appends to it or follows it. */
@Configuration(proxyBeanMethods = false)
@Import(PostgreSqlLog.class)
@ComponentScan(
        basePackageClasses = Upcaster.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Upcaster.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class EventLogConfiguration {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    static MigratedDataSource migratedDataSource(ObjectProvider<SchemaMigration> migrations) {
        return new MigratedDataSource(migrations);
    }

    @Bean
    static LogDataSources logDataSources() {
        return new LogDataSources();
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

    /** The framework would bring its own, but orders itself before the data source where there is no JPA. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    Jackson3SerializerCustomizer allowedTypes() {
        return builder -> builder.addModule(new PersonalModule())
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("io.artistagent.")
                        .build());
    }

    @Bean
    Upcasting upcasting(ObjectProvider<Upcaster> upcasters) {
        return new Upcasting(upcasters.stream().toList());
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${artist-agent.log.alone:false}") boolean alone) {
        return tokens(connections, serializer).nodeId(processName(alone)).build();
    }

    /** A process that is alone takes up its own claims at once after it was killed; others wait until a claim has lapsed. */
    private static String processName(boolean alone) {
        return alone ? "alone" : UUID.randomUUID().toString();
    }

    static JdbcTokenStore.Builder tokens(ConnectionProvider connections, Serializer serializer) {
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
                        .build());
    }

    @Bean
    CorrelationDataProvider logMetadata() {
        return new LogMetadata();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> receipts() {
        return new ReceiptInterceptor();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> commandTimer(MeterRegistry meters) {
        return new CommandTimer(meters);
    }

    @Bean
    ConfigurerModule projectionModule(
            ObjectProvider<Projection> projections, ObjectProvider<ProjectionProcessors> processors) {
        return new ProjectionModule(projections.stream().toList(), processors.getIfAvailable(PooledProcessors::new));
    }

    @Bean
    ProjectionPositions projectionPositions(
            EventProcessingConfiguration processors, JdbcClient database, Serializer serializer) {
        return new ProjectionPositions(processors, database, serializer);
    }

    @Bean
    PictureStore pictureStore(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<SubjectKeys> keys) {
        return new PictureStore(database, transactions, clock, keys.getIfAvailable());
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(EventProcessingConfiguration processors, ObjectProvider<Tail> tail) {
        return new ProjectionsHealth(processors, tail.getIfAvailable());
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(EventProcessingConfiguration processors) {
        return new ProjectionsEndpoint(processors);
    }

    @Bean
    StartupAssertions startupAssertions(ApplicationContext context, ObjectProvider<Intended> intended) {
        return new StartupAssertions(context, intended.stream().toList());
    }

    @Bean
    Intended intendedTokens() {
        return new Intended(TokenStore.class, JdbcTokenStore.class);
    }

    @Bean
    Intended intendedTransactions() {
        return new Intended(TransactionManager.class, SpringTransactionManager.class);
    }

    @Bean
    Intended intendedSerializer() {
        return new Intended(Serializer.class, Jackson3Serializer.class);
    }
}
