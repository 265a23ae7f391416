package io.artistagent.eventlog.access;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.database.SchemaOwner;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.eventlog.storage.AggregateHistory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** The access log of an application, whatever log its events are in. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    private static final String OWNER = "artist-agent.access.owner.username";

    @Bean
    static SchemaMigration accessSchema(Environment settings) {
        return new SchemaMigration("access", "classpath:db/migration/access", owner(settings));
    }

    private static SchemaOwner owner(Environment settings) {
        return new SchemaOwner(
                settings.getProperty(OWNER, ""), settings.getProperty("artist-agent.access.owner.password", ""));
    }

    @Bean
    AccessLog accessLog(DataSource database, JdbcClient client, Environment settings) {
        if (settings.acceptsProfiles(Profiles.of("production"))) {
            AppendOnlyCheck.require(client);
        }
        return new AccessLog((LogDataSource) database);
    }

    @Bean
    AccessReader accessReader(JdbcClient database) {
        return new AccessReader(database);
    }

    @Bean
    AnchorHistory anchorHistory(
            EventStore log, ObjectProvider<AggregateHistory> inPostgreSql, ObjectProvider<EventCodec> codec) {
        AggregateHistory pages = inPostgreSql.getIfAvailable();
        return pages == null ? AnchorHistory.in(log) : new LoggedAnchors(pages, codec.getObject());
    }

    @Bean
    AccessVerification accessVerification(DataSource database, AnchorHistory anchorHistory) {
        return new AccessVerification(new AccessRows((LogDataSource) database), anchorHistory);
    }

    /** @param interval how often the event log is told of new accesses */
    @Bean(initMethod = "start")
    AccessAnchors accessAnchors(
            DataSource database,
            EventStore log,
            @Value("${artist-agent.access.anchor-interval:10s}") Duration interval) {
        return new AccessAnchors(new AccessRows((LogDataSource) database), new AnchorStream(log), interval);
    }

    @Bean
    SettingChanges settingChanges(AccessLog log, JdbcClient database, ConfigurableEnvironment settings, Clock clock) {
        return new SettingChanges(log, database, settings, clock);
    }

    @Bean
    @Conditional(OwnerIsKnown.class)
    RetentionRule keptAccesses(@Value("${artist-agent.access.retention:1096d}") Duration retention) {
        return new RetentionRule(
                "access-log",
                "Entries of the access log",
                "%d days after the access".formatted(retention.toDays()),
                "a daily job of the processes that know the owner of the access log");
    }

    /**
     * Only in processes that know the owner of the access log.
     *
     * @param retention how long accesses are kept
     */
    @Bean(initMethod = "start")
    @Conditional(OwnerIsKnown.class)
    AccessRetention accessRetention(
            EventStore log,
            AnchorHistory anchorHistory,
            Environment settings,
            Clock clock,
            RetentionLog runs,
            RetentionRule keptAccesses,
            @Value("${artist-agent.access.retention:1096d}") Duration retention) {
        return new AccessRetention(
                owner(settings).connectTo(settings.getRequiredProperty("spring.datasource.url")),
                new AnchorStream(log),
                anchorHistory,
                retention,
                clock,
                count -> runs.ran(keptAccesses, count));
    }

    private static final class OwnerIsKnown implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(OWNER));
        }
    }
}
