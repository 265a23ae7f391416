package io.artistagent.web.audit.state;

import io.artistagent.web.client.ApiClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API client of this room. */
@Configuration(proxyBeanMethods = false)
class AuditStateConfiguration {

    @Bean
    StateApi stateApi(ApiClients clients) {
        return clients.create(StateApi.class);
    }
}
