package io.artistagent.query;

import io.artistagent.api.ApiConfiguration;
import io.artistagent.axonserver.AxonServerProfile;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.keycloak.KeycloakConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The configuration of the query side, which runs alone or together with other modules in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, AxonServerProfile.class, KeycloakConfiguration.class, ApiConfiguration.class})
public class QuerySide {}
