package io.artistagent.web.audit.trail;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditTrailConfiguration {

    @Bean
    TrailApi trailApi(ApiClients clients) {
        return clients.create(TrailApi.class);
    }
}
