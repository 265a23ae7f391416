package io.artistagent.query;

import io.artistagent.api.ApiConfiguration;
import io.artistagent.axonserver.AxonServerProfile;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.keycloak.KeycloakConfiguration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The configuration of the query side, which runs alone or together with other modules in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, AxonServerProfile.class, KeycloakConfiguration.class, ApiConfiguration.class})
public class QuerySide {

    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS_TO_ANSWER = 30;

    /** Replaces Spring Boot's indicator, whose command only a genuine MongoDB understands. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoTemplate documents) {
        return new DocumentStoreHealth(documents);
    }

    /** Detects an unavailable document store within seconds. The driver's default timeout is 30 seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer queryDocumentTimeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS));
    }
}
