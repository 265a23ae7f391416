package io.artistagent.query.documents;

import io.artistagent.eventlog.readmodel.DocumentStoreRegister;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Configures the document store, the connection to it, and its health. */
@Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

    private static final int SECONDS_TO_CONNECT = 2;
    private static final int SECONDS_TO_ANSWER = 30;

    /** Replaces Spring Boot's indicator, whose command only a genuine MongoDB understands. */
    @Bean
    HealthIndicator mongoHealthIndicator(DocumentStore documents) {
        return new DocumentStoreHealth(documents);
    }

    @Bean
    DocumentStore documentStore(
            MongoOperations mongo, DocumentStoreRegister register, ObjectProvider<ReadModel> models) {
        return new DocumentStore(
                mongo,
                register,
                () -> models.stream()
                        .filter(model -> model.stores().stream().anyMatch(DocumentCollection.class::isInstance))
                        .map(ReadModel::name)
                        .toList());
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
