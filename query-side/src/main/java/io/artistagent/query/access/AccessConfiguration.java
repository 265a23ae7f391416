package io.artistagent.query.access;

import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.keycloak.events.RealmEvents;
import io.artistagent.keycloak.events.RealmEventsAreRead;
import io.artistagent.keycloak.events.RealmEventsConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Records what Keycloak tells, if there is a client that may read it. */
@Configuration(proxyBeanMethods = false)
@Import(RealmEventsConfiguration.class)
@Conditional(RealmEventsAreRead.class)
class AccessConfiguration {

    @Bean
    RealmAccesses realmAccesses(RealmEvents realm, AccessLog log) {
        return new RealmAccesses(realm, log);
    }

    /** @param interval how often the events of Keycloak are read */
    @Bean(initMethod = "start")
    RealmAccessPoll realmAccessPoll(
            RealmAccesses accesses, @Value("${artist-agent.keycloak.events.interval:5s}") Duration interval) {
        return new RealmAccessPoll(accesses, interval);
    }
}
