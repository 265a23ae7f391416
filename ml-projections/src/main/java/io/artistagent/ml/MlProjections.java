package io.artistagent.ml;

import io.artistagent.api.ApiConfiguration;
import io.artistagent.axonserver.AxonServerProfile;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.projection.Projection;
import io.artistagent.keycloak.KeycloakConfiguration;
import io.artistagent.ml.features.FeatureProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Everything of the learning side, to run alone or beside the others. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, AxonServerProfile.class, KeycloakConfiguration.class, ApiConfiguration.class})
public class MlProjections {

    private static final int EVENTS_IN_A_BATCH = 1_000;

    @Bean
    static SchemaMigration mlSchema() {
        return new SchemaMigration("ml", "classpath:db/migration/ml");
    }

    @Bean
    Projection featureProjection() {
        return new Projection(FeatureProjection.NAME, EVENTS_IN_A_BATCH);
    }
}
