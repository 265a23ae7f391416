package io.artistagent.eventlog.access;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.database.SchemaOwner;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log of an application, whatever log its events are in. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    static SchemaMigration accessSchema(Environment settings) {
        return new SchemaMigration(
                "access",
                "classpath:db/migration/access",
                new SchemaOwner(
                        settings.getProperty("artist-agent.access.owner.username", ""),
                        settings.getProperty("artist-agent.access.owner.password", "")));
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
    AccessVerification accessVerification(DataSource database, EventStore log) {
        return new AccessVerification(new AccessRows((LogDataSource) database), new AnchorStream(log));
    }

    /** @param interval how often the event log is told of new accesses */
    @Bean(initMethod = "start")
    AccessAnchors accessAnchors(
            DataSource database,
            EventStore log,
            @Value("${artist-agent.access.anchor-interval:10s}") Duration interval) {
        return new AccessAnchors(new AccessRows((LogDataSource) database), new AnchorStream(log), interval);
    }
}
