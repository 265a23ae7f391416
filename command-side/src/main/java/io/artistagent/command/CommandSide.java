package io.artistagent.command;

import io.artistagent.api.ApiConfiguration;
import io.artistagent.axonserver.AxonServerProfile;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.keycloak.KeycloakConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Configures the command side as part of an application, either its own or the standalone one. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, AxonServerProfile.class, KeycloakConfiguration.class, ApiConfiguration.class})
public class CommandSide {

    @Bean
    static SchemaMigration commandSchema() {
        return new SchemaMigration("command", "classpath:db/migration/command");
    }
}
