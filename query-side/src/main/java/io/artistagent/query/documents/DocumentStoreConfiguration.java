package io.artistagent.query.documents;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Configures the connection to the document store and its health. */
@Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

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
