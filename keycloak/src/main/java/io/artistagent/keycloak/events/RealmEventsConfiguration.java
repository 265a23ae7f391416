package io.artistagent.keycloak.events;

import io.artistagent.keycloak.KeycloakProperties;
import io.artistagent.keycloak.admin.Administration;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The events and accounts of the realm, for the application that records and shows them. Without the secret of the client, there is no such
 * bean.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RealmEventSettings.class)
public class RealmEventsConfiguration {

    @Bean
    @Conditional(RealmEventsAreRead.class)
    RealmEvents realmEvents(Administration realmAdministration) {
        return new RealmEvents(realmAdministration);
    }

    @Bean
    @Conditional(RealmEventsAreRead.class)
    RealmAccounts realmAccounts(Administration realmAdministration) {
        return new RealmAccounts(realmAdministration);
    }

    @Bean
    @Conditional(RealmEventsAreRead.class)
    Administration realmAdministration(KeycloakProperties properties, RealmEventSettings settings) {
        return new Administration(
                properties.issuer(),
                settings.server(),
                settings.clientId(),
                Objects.requireNonNull(settings.clientSecret()));
    }
}
