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

/** The query side as a part of an application: alone, or beside the others in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, AxonServerProfile.class, KeycloakConfiguration.class, ApiConfiguration.class})
public class QuerySide {

    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS_TO_ANSWER = 30;

    /** The usual indicator asks a question that only MongoDB itself understands. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoTemplate documents) {
        return new DocumentStoreHealth(documents);
    }

    /** A document store that is away is noticed, and said, within seconds; the driver's own patience is half a minute. */
    @Bean
    MongoClientSettingsBuilderCustomizer queryDocumentTimeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS));
    }
}
