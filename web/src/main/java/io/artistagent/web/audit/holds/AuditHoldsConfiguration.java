package io.artistagent.web.audit.holds;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditHoldsConfiguration {

    @Bean
    HoldsApi holdsApi(ApiClients clients) {
        return clients.create(HoldsApi.class);
    }
}
